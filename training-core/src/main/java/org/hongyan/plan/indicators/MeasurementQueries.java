package org.hongyan.plan.indicators;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hongyan.person.AudienceGroup;
import org.hongyan.plan.Plan;
import org.hongyan.plan.ReportedValue;
import org.hongyan.plan.figures.FigureFilter;
import org.hongyan.plan.figures.FigureScope;
import org.hongyan.plan.figures.RowConditions;
import org.hongyan.plan.figures.RowStream;
import org.hongyan.plan.figures.Rows;
import org.hongyan.plan.indicators.Measurements.PersonTimeCell;
import org.hongyan.plan.indicators.Measurements.SessionCell;
import org.hongyan.plan.stock.Stock;
import org.hongyan.plan.stock.StockMeasure;

/** Sums up what the measures of a plan need until a day. */
final class MeasurementQueries {

  private final EntityManager entityManager;
  private final Plan plan;
  private final LocalDate until;
  private final String divisionCode;
  private final FigureScope scope;

  MeasurementQueries(
      EntityManager entityManager,
      Plan plan,
      LocalDate asOf,
      String divisionCode,
      FigureScope scope) {
    this.entityManager = entityManager;
    this.plan = plan;
    this.until = asOf.isBefore(plan.endDate()) ? asOf : plan.endDate();
    this.divisionCode = divisionCode;
    this.scope = scope;
  }

  Measurements run() {
    Map<String, Set<String>> groups = groupsOfMeasure();
    PersonTimeCells cells = new PersonTimeCells(groups);
    RowStream.each(entityManager, PersonTimeCells.SELECT, conditions(), cells::take);
    return new Measurements(
        Stream.concat(cells.cells(), headCounts()).toList(),
        sessions(),
        groups,
        cells.persons(),
        reported(),
        stocks(),
        until);
  }

  private Map<String, Set<String>> groupsOfMeasure() {
    Map<String, Set<String>> groups = new HashMap<>();
    groups.put("PERSON_TIMES_ALL_GROUPS", new HashSet<>());
    groups.put("PERSON_TIMES_PRIORITY_GROUPS", new HashSet<>());
    groups.put("PERSON_TIMES_ANNUAL_GROUPS", new HashSet<>());
    entityManager
        .createQuery("select g from AudienceGroup g", AudienceGroup.class)
        .getResultList()
        .forEach(
            group -> {
              groups.get("PERSON_TIMES_ALL_GROUPS").add(group.code());
              if (group.countsForPriorityGroups()) {
                groups.get("PERSON_TIMES_PRIORITY_GROUPS").add(group.code());
              }
              if (group.countsForAnnualGroups()) {
                groups.get("PERSON_TIMES_ANNUAL_GROUPS").add(group.code());
              }
            });
    return groups;
  }

  private RowConditions conditions() {
    RowConditions conditions =
        RowConditions.of(
            new FigureFilter(null, until, null, divisionCode, Set.of(), null, null), scope);
    conditions.and("t.end_date >= ", plan.startDate());
    return conditions;
  }

  private Stream<PersonTimeCell> headCounts() {
    RowConditions conditions = conditions();
    String columns = "t.counting_year, t.division_code, t.audience_group";
    String sql =
        "select "
            + columns
            + ", sum(t.person_times) from aggregated_entry t"
            + conditions.sql()
            + " group by "
            + columns;
    return Rows.of(conditions.bind(entityManager.createNativeQuery(sql))).stream()
        .map(
            row ->
                new PersonTimeCell(
                    (int) Rows.number(row[0]),
                    row[1].toString(),
                    row[2].toString(),
                    0,
                    Rows.number(row[3])));
  }

  private List<SessionCell> sessions() {
    RowConditions conditions = new RowConditions();
    conditions.and("t.status = ", "CLOSED");
    conditions.and("t.end_date >= ", plan.startDate());
    conditions.and("t.end_date <= ", until);
    conditions.and("t.division_code = ", divisionCode);
    conditions.and("t.division_code = ", scope.divisionCode());
    conditions.and("t.host_organisation_id = ", scope.organisationId());
    String columns =
        "t.end_date, t.division_code, t.level, t.type_code,"
            + " case when t.roster then 1 else 0 end as with_roster";
    String sql =
        "select d.end_date, d.division_code, d.level, d.type_code, d.with_roster, count(*)"
            + " from (select "
            + columns
            + " from training_session t"
            + conditions.sql()
            + ") d group by d.end_date, d.division_code, d.level, d.type_code, d.with_roster";
    return Rows.of(conditions.bind(entityManager.createNativeQuery(sql))).stream()
        .map(
            row ->
                new SessionCell(
                    ((java.sql.Date) row[0]).toLocalDate().getYear(),
                    row[1].toString(),
                    row[2].toString(),
                    row[3].toString(),
                    Rows.number(row[4]) == 1,
                    Rows.number(row[5])))
        .toList();
  }

  private Map<StockMeasure, Stock> stocks() {
    Map<StockMeasure, Stock> stocks = new EnumMap<>(StockMeasure.class);
    for (StockMeasure measure : StockMeasure.values()) {
      stocks.put(measure, Stock.of(entityManager, measure, divisionCode, scope));
    }
    return stocks;
  }

  private Map<Long, List<ReportedValue>> reported() {
    Map<Long, List<ReportedValue>> reported = new HashMap<>();
    if (divisionCode != null || !scope.equals(FigureScope.WHOLE)) {
      return reported;
    }
    entityManager
        .createQuery(
            "select v from ReportedValue v where v.indicatorId in"
                + " (select i.id from Indicator i where i.planCode = :plan) and v.asOf <= :until"
                + " and v.withdrawnAt is null"
                + " order by v.asOf desc, v.id desc",
            ReportedValue.class)
        .setParameter("plan", plan.code())
        .setParameter("until", until)
        .getResultList()
        .forEach(
            value ->
                reported.computeIfAbsent(value.indicatorId(), id -> new ArrayList<>()).add(value));
    return reported;
  }
}
