package org.hongyan.plan.figures;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums in the database; no row of a person-time is ever loaded for a figure. */
public final class FigureQueries {

  /** Minutes of one class hour (学时), the usual 45. */
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(45);

  /** What one query sums, and where its first sum goes. */
  private record Sum(int slot, String what) {}

  /** Derby takes one distinct count in a query, hence three. */
  private static final List<Sum> SUMS =
      List.of(
          new Sum(
              0,
              "count(*), count(distinct t.person_id),"
                  + " coalesce(sum(cast(t.minutes as bigint)), 0) from person_time t"),
          new Sum(3, "count(distinct t.session_id) from person_time t"),
          new Sum(
              4,
              "coalesce(sum(t.person_times), 0), count(distinct t.session_id)"
                  + " from aggregated_entry t"));

  private static final int SUM_COUNT = 6;
  private static final String HOST = " join organisation o on o.id = t.host_organisation_id";

  private final EntityManager entityManager;

  public FigureQueries(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  public Figures figures(FigureFilter filter, List<Dimension> dimensions, FigureScope scope) {
    RowConditions conditions = RowConditions.of(filter, scope);
    long[] all = sums(List.of(), conditions).get(Map.of());
    List<Figures.Group> groups =
        dimensions.isEmpty() ? List.of() : groups(dimensions, sums(dimensions, conditions));
    return new Figures(all[0], all[4], all[1], all[3], all[5], hours(all[2]), groups);
  }

  private static List<Figures.Group> groups(
      List<Dimension> dimensions, Map<Map<String, Object>, long[]> sums) {
    return sums.entrySet().stream()
        .map(
            entry -> {
              long[] sum = entry.getValue();
              return new Figures.Group(entry.getKey(), sum[0], sum[4], sum[1], sum[3], sum[5]);
            })
        .sorted(Comparator.comparing(group -> order(dimensions, group)))
        .toList();
  }

  private Map<Map<String, Object>, long[]> sums(
      List<Dimension> dimensions, RowConditions conditions) {
    Map<Map<String, Object>, long[]> sums = new LinkedHashMap<>();
    for (Sum sum : SUMS) {
      for (Object[] row : rows(sum.what(), dimensions, conditions)) {
        long[] slots = sums.computeIfAbsent(key(dimensions, row), key -> new long[SUM_COUNT]);
        for (int i = dimensions.size(); i < row.length; i++) {
          slots[sum.slot() + i - dimensions.size()] = Rows.number(row[i]);
        }
      }
    }
    return sums;
  }

  private List<Object[]> rows(String what, List<Dimension> dimensions, RowConditions conditions) {
    String columns = dimensions.stream().map(Dimension::column).collect(Collectors.joining(", "));
    String sql =
        "select "
            + (columns.isEmpty() ? "" : columns + ", ")
            + what
            + (dimensions.contains(Dimension.HOST) ? HOST : "")
            + conditions.sql()
            + (columns.isEmpty() ? "" : " group by " + columns);
    return Rows.of(conditions.bind(entityManager.createNativeQuery(sql)));
  }

  private static Map<String, Object> key(List<Dimension> dimensions, Object[] row) {
    Map<String, Object> key = new LinkedHashMap<>();
    for (int i = 0; i < dimensions.size(); i++) {
      key.put(dimensions.get(i).key(), row[i]);
    }
    return key;
  }

  private static String order(List<Dimension> dimensions, Figures.Group group) {
    return dimensions.stream()
        .map(dimension -> String.valueOf(group.key().get(dimension.key())))
        .collect(Collectors.joining("\u0000"));
  }

  private static BigDecimal hours(long minutes) {
    return BigDecimal.valueOf(minutes)
        .divide(MINUTES_PER_HOUR, 1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .add(BigDecimal.ZERO);
  }
}
