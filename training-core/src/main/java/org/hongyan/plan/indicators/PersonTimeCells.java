package org.hongyan.plan.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hongyan.plan.figures.SeenIds;
import org.hongyan.plan.indicators.Measurements.PersonTimeCell;

/** Counts person-times by year, division and group, and the different people of each measure. */
final class PersonTimeCells {

  static final String SELECT =
      "select t.counting_year, t.division_code, t.audience_group, t.person_id from person_time t";

  private record Cell(int year, String divisionCode, String group) {}

  private final Map<Cell, long[]> counts = new HashMap<>();
  private final Map<String, SeenIds> seen = new HashMap<>();
  private final Map<String, List<SeenIds>> seenOfGroup = new HashMap<>();
  private int lastYear;

  /**
   * @param groupsOfMeasure the audience groups that each measure counts
   */
  PersonTimeCells(Map<String, Set<String>> groupsOfMeasure) {
    groupsOfMeasure.forEach(
        (measure, groups) -> {
          SeenIds people = new SeenIds();
          seen.put(measure, people);
          groups.forEach(group -> seenOfGroup.merge(group, List.of(people), PersonTimeCells::both));
        });
  }

  private static List<SeenIds> both(List<SeenIds> some, List<SeenIds> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  void take(ResultSet row) throws SQLException {
    Cell cell = new Cell(row.getInt(1), row.getString(2), row.getString(3));
    counts.computeIfAbsent(cell, unknown -> new long[1])[0]++;
    lastYear = Math.max(lastYear, cell.year());
    for (SeenIds people : seenOfGroup.getOrDefault(cell.group(), List.of())) {
      people.add(cell.year(), row.getLong(4));
    }
  }

  Stream<PersonTimeCell> cells() {
    return counts.entrySet().stream()
        .map(
            entry -> {
              Cell cell = entry.getKey();
              return new PersonTimeCell(
                  cell.year(), cell.divisionCode(), cell.group(), entry.getValue()[0], 0);
            });
  }

  /** Different people by measure and year; year 0 is all years together. */
  Map<String, Map<Integer, Long>> persons() {
    Map<String, Map<Integer, Long>> persons = new HashMap<>();
    seen.forEach((measure, people) -> persons.put(measure, byYear(people)));
    return persons;
  }

  private Map<Integer, Long> byYear(SeenIds people) {
    Map<Integer, Long> byYear = new TreeMap<>();
    byYear.put(0, people.different());
    long[] different = people.differentIn(lastYear + 1);
    for (int year = 1; year < different.length; year++) {
      if (different[year] > 0) {
        byYear.put(year, different[year]);
      }
    }
    return byYear;
  }
}
