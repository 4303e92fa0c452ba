package org.hongyan.plan.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hongyan.plan.ReportedValue;
import org.hongyan.plan.stock.Stock;
import org.hongyan.plan.stock.StockMeasure;
import org.hongyan.session.SessionLevel;

/**
 * Everything that the measures of a plan need, summed beforehand.
 *
 * @param personTimes sums by year, division and group
 * @param sessions closed classes by year, owning division, level and type
 * @param persons different people by measure and year; year 0 is the whole plan so far
 * @param reported values by indicator, the latest first
 */
record Measurements(
    List<PersonTimeCell> personTimes,
    List<SessionCell> sessions,
    Map<String, Set<String>> groupsOfMeasure,
    Map<String, Map<Integer, Long>> persons,
    Map<Long, List<ReportedValue>> reported,
    Map<StockMeasure, Stock> stocks,
    LocalDate until) {

  record PersonTimeCell(
      int year, String divisionCode, String group, long personTimes, long aggregated) {}

  record SessionCell(
      int year, String divisionCode, String level, String type, boolean roster, long count) {}

  private static final String DISCIPLINE = "PRACTICE_DISCIPLINE";

  /** The measure that {@code name} stands for; one that nothing feeds yet knows nothing. */
  Measure measure(String name, Long indicatorId) {
    return switch (name) {
      case "PERSON_TIMES_ALL_GROUPS",
          "PERSON_TIMES_PRIORITY_GROUPS",
          "PERSON_TIMES_ANNUAL_GROUPS" ->
          (year, division) -> personTimes(name, year, division);
      case "CITY_SESSIONS" -> sessions(cell -> cell.level().equals(SessionLevel.CITY.name()));
      case "COUNTY_SESSIONS" -> sessions(cell -> cell.level().equals(SessionLevel.COUNTY.name()));
      case "DISCIPLINE_SESSIONS" -> sessions(cell -> cell.type().equals(DISCIPLINE));
      case "REPORTED" -> (year, division) -> reported(indicatorId, year, division);
      default ->
          StockMeasure.of(name)
              .map(stock -> stock(stocks.get(stock)))
              .orElse((year, division) -> Amount.UNKNOWN);
    };
  }

  private Amount personTimes(String name, Integer year, String division) {
    Set<String> groups = groupsOfMeasure.get(name);
    long proved = 0;
    long aggregated = 0;
    for (PersonTimeCell cell : personTimes) {
      if (fits(cell.year(), cell.divisionCode(), year, division) && groups.contains(cell.group())) {
        proved += cell.personTimes();
        aggregated += cell.aggregated();
      }
    }
    Long people =
        division == null ? persons.get(name).getOrDefault(year == null ? 0 : year, 0L) : null;
    return new Amount(
        BigDecimal.valueOf(proved), BigDecimal.valueOf(aggregated), people, recorded(year));
  }

  private Measure sessions(Predicate<SessionCell> kind) {
    return (year, division) -> {
      long proved = 0;
      long aggregated = 0;
      for (SessionCell cell : sessions) {
        if (fits(cell.year(), cell.divisionCode(), year, division) && kind.test(cell)) {
          proved += cell.roster() ? cell.count() : 0;
          aggregated += cell.roster() ? 0 : cell.count();
        }
      }
      return new Amount(
          BigDecimal.valueOf(proved), BigDecimal.valueOf(aggregated), null, recorded(year));
    };
  }

  /** What the list held at the close of the year, or of the last day that is asked for. */
  private Measure stock(Stock stock) {
    return (year, division) -> {
      LocalDate yearEnd = year == null ? until : LocalDate.of(year, 12, 31);
      LocalDate day = yearEnd.isBefore(until) ? yearEnd : until;
      long counted =
          stock.on(day).stream()
              .filter(item -> division == null || division.equals(item.divisionCode()))
              .count();
      boolean ahead = year != null && year > until.getYear();
      return stock.recordedBy(day) && !ahead
          ? new Amount(BigDecimal.valueOf(counted), null, null, true)
          : Amount.UNKNOWN;
    };
  }

  private Amount reported(Long indicatorId, Integer year, String division) {
    if (division != null) {
      return Amount.UNKNOWN;
    }
    return reported.getOrDefault(indicatorId, List.of()).stream()
        .filter(value -> year == null || value.asOf().getYear() == year)
        .findFirst()
        .map(value -> new Amount(plain(value.value()), null, null, true))
        .orElse(Amount.UNKNOWN);
  }

  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(value.stripTrailingZeros().toPlainString());
  }

  private boolean recorded(Integer year) {
    return personTimes.stream().anyMatch(cell -> year == null || cell.year() == year)
        || sessions.stream().anyMatch(cell -> year == null || cell.year() == year);
  }

  private static boolean fits(int cellYear, String cellDivision, Integer year, String division) {
    return (year == null || cellYear == year)
        && (division == null || division.equals(cellDivision));
  }
}
