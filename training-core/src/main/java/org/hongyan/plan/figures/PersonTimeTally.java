package org.hongyan.plan.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts person-times, the different people and classes among them, in all and by group. */
final class PersonTimeTally {

  /** The columns after those of the dimensions. */
  static final String COLUMNS = "t.person_id, t.session_id, t.minutes";

  /** What one group came to. */
  record Sum(long personTimes, long persons, long sessions) {
    static final Sum NONE = new Sum(0, 0, 0);
  }

  private final List<Dimension> dimensions;
  private final Map<List<Object>, Integer> groups = new HashMap<>();
  private final List<long[]> counts = new ArrayList<>();
  private final SeenIds persons = new SeenIds();
  private final SeenIds sessions = new SeenIds();
  private long minutes;

  PersonTimeTally(List<Dimension> dimensions) {
    this.dimensions = dimensions;
  }

  void take(ResultSet row) throws SQLException {
    List<Object> key = new ArrayList<>(dimensions.size());
    int column = 1;
    while (column <= dimensions.size()) {
      key.add(row.getObject(column++));
    }
    int group = groups.computeIfAbsent(key, unknown -> groups.size());
    if (group == counts.size()) {
      counts.add(new long[1]);
    }
    counts.get(group)[0]++;
    persons.add(group, row.getLong(column++));
    sessions.add(group, row.getLong(column++));
    minutes += row.getLong(column);
  }

  /** Over all groups, a person or class of several groups counted once. */
  Sum all() {
    long personTimes = counts.stream().mapToLong(count -> count[0]).sum();
    return new Sum(personTimes, persons.different(), sessions.different());
  }

  long minutes() {
    return minutes;
  }

  Map<Map<String, Object>, Sum> byGroup() {
    long[] differentPersons = persons.differentIn(counts.size());
    long[] differentSessions = sessions.differentIn(counts.size());
    Map<Map<String, Object>, Sum> sums = new LinkedHashMap<>();
    groups.forEach(
        (key, group) ->
            sums.put(
                Dimension.key(dimensions, key),
                new Sum(counts.get(group)[0], differentPersons[group], differentSessions[group])));
    return sums;
  }
}
