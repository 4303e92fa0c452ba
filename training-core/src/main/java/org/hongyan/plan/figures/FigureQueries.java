package org.hongyan.plan.figures;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sums over the rows of person-times and head counts, each read once. */
public final class FigureQueries {

  /** Minutes of one class hour (学时), the usual 45. */
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(45);

  private static final String HOST = " left join organisation o on o.id = t.host_organisation_id";

  /** Head counts of a group and the different classes that had them. */
  private record HeadCount(long people, long sessions) {
    static final HeadCount NONE = new HeadCount(0, 0);
  }

  private final EntityManager entityManager;

  public FigureQueries(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  public Figures figures(FigureFilter filter, List<Dimension> dimensions, FigureScope scope) {
    RowConditions conditions = RowConditions.of(filter, scope);
    PersonTimeTally tally = new PersonTimeTally(dimensions);
    RowStream.each(
        entityManager,
        "select " + columns(dimensions) + PersonTimeTally.COLUMNS + from("person_time", dimensions),
        conditions,
        tally::take);
    PersonTimeTally.Sum all = tally.all();
    HeadCount headCount = headCounts(List.of(), conditions).getOrDefault(Map.of(), HeadCount.NONE);
    return new Figures(
        all.personTimes(),
        headCount.people(),
        all.persons(),
        all.sessions(),
        headCount.sessions(),
        hours(tally.minutes()),
        dimensions.isEmpty() ? List.of() : groups(dimensions, tally, conditions));
  }

  private List<Figures.Group> groups(
      List<Dimension> dimensions, PersonTimeTally tally, RowConditions conditions) {
    Map<Map<String, Object>, PersonTimeTally.Sum> sums = tally.byGroup();
    Map<Map<String, Object>, HeadCount> headCounts = headCounts(dimensions, conditions);
    return Stream.concat(sums.keySet().stream(), headCounts.keySet().stream())
        .distinct()
        .map(
            key -> {
              PersonTimeTally.Sum sum = sums.getOrDefault(key, PersonTimeTally.Sum.NONE);
              HeadCount headCount = headCounts.getOrDefault(key, HeadCount.NONE);
              return new Figures.Group(
                  key,
                  sum.personTimes(),
                  headCount.people(),
                  sum.persons(),
                  sum.sessions(),
                  headCount.sessions());
            })
        .sorted(Comparator.comparing(group -> order(dimensions, group)))
        .toList();
  }

  private Map<Map<String, Object>, HeadCount> headCounts(
      List<Dimension> dimensions, RowConditions conditions) {
    String groupBy = dimensions.stream().map(Dimension::column).collect(joining(", "));
    String sql =
        "select "
            + columns(dimensions)
            + "coalesce(sum(t.person_times), 0), count(distinct t.session_id)"
            + from("aggregated_entry", dimensions)
            + conditions.sql()
            + (groupBy.isEmpty() ? "" : " group by " + groupBy);
    Map<Map<String, Object>, HeadCount> counts = new LinkedHashMap<>();
    int keys = dimensions.size();
    for (Object[] row : Rows.of(conditions.bind(entityManager.createNativeQuery(sql)))) {
      counts.put(
          Dimension.key(dimensions, Arrays.asList(row)),
          new HeadCount(Rows.number(row[keys]), Rows.number(row[keys + 1])));
    }
    return counts;
  }

  private static String columns(List<Dimension> dimensions) {
    return dimensions.stream().map(dimension -> dimension.column() + ", ").collect(joining());
  }

  private static String from(String table, List<Dimension> dimensions) {
    return " from " + table + " t" + (dimensions.contains(Dimension.HOST) ? HOST : "");
  }

  private static String order(List<Dimension> dimensions, Figures.Group group) {
    return dimensions.stream()
        .map(dimension -> String.valueOf(group.key().get(dimension.key())))
        .collect(joining("\u0000"));
  }

  private static BigDecimal hours(long minutes) {
    return BigDecimal.valueOf(minutes)
        .divide(MINUTES_PER_HOUR, 1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .add(BigDecimal.ZERO);
  }
}
