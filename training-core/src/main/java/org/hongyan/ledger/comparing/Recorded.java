package org.hongyan.ledger.comparing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.session.TrainingSession;

/** What is recorded of the sessions and people that a ledger names; asked in batches. */
class Recorded {

  private static final int BATCH = 500;

  /** What a recorded registration says. */
  record Entry(
      String group,
      String division,
      String employer,
      Integer minutes,
      boolean completed,
      String remark) {

    /** What a row says. */
    static Entry of(ReadRow row) {
      return of(row, row.person().organisation(), row.remark());
    }

    /** What is left of that once the person was deleted. */
    static Entry ofDeleted(ReadRow row) {
      return of(row, null, null);
    }

    private static Entry of(ReadRow row, String employer, String remark) {
      return new Entry(
          row.groupCode(),
          row.divisionCode(),
          employer,
          SessionMatch.minutes(row.attendedHours()),
          row.completed(),
          remark);
    }
  }

  private final EntityManager entityManager;

  Recorded(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  Map<String, TrainingSession> sessions(Collection<String> numbers) {
    Map<String, TrainingSession> found = new HashMap<>();
    inBatches(
        numbers,
        batch ->
            entityManager
                .createQuery(
                    "select s from TrainingSession s where s.number in :numbers",
                    TrainingSession.class)
                .setParameter("numbers", batch)
                .getResultList()
                .forEach(session -> found.put(session.number(), session)));
    return found;
  }

  Map<String, Long> organisations(Collection<String> names) {
    return ids(
        "select o.name, o.id from Organisation o where o.name in :keys", names, new HashMap<>());
  }

  RecordedPersons persons() {
    return new RecordedPersons(entityManager);
  }

  /** Registrations of recorded sessions by session and person. */
  Map<Long, Map<Long, Entry>> registrations(Collection<Long> sessionIds) {
    return bySession(
        "select r.sessionId, r.personId, r.audienceGroup, r.divisionCode, r.employer,"
            + " r.attendedMinutes, r.completed, r.remark"
            + " from Registration r where r.sessionId in :ids",
        sessionIds,
        row -> (Long) row[1],
        Recorded::entry);
  }

  /** Who of recorded sessions was deleted: their surrogates by session and person. */
  Map<Long, Map<Long, String>> deleted(Collection<Long> sessionIds) {
    return bySession(
        "select r.sessionId, p.id, p.name from Registration r, Person p"
            + " where p.id = r.personId and p.erasedAt is not null and r.sessionId in :ids",
        sessionIds,
        row -> (Long) row[1],
        row -> (String) row[2]);
  }

  /** Head counts of recorded sessions by session and group. */
  Map<Long, Map<String, Integer>> headCounts(Collection<Long> sessionIds) {
    return bySession(
        "select a.sessionId, a.counted.audienceGroup, a.personTimes"
            + " from AggregatedEntry a where a.sessionId in :ids",
        sessionIds,
        row -> (String) row[1],
        row -> (Integer) row[2]);
  }

  /** What a query tells of sessions, whose ids come first in each row. */
  private <K, V> Map<Long, Map<K, V>> bySession(
      String query,
      Collection<Long> sessionIds,
      Function<Object[], K> key,
      Function<Object[], V> value) {
    Map<Long, Map<K, V>> found = new HashMap<>();
    inBatches(
        sessionIds,
        batch ->
            entityManager
                .createQuery(query, Object[].class)
                .setParameter("ids", batch)
                .getResultList()
                .forEach(
                    row ->
                        found
                            .computeIfAbsent((Long) row[0], id -> new HashMap<>())
                            .put(key.apply(row), value.apply(row))));
    return found;
  }

  private static Entry entry(Object[] row) {
    return new Entry(
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (Integer) row[5],
        (Boolean) row[6],
        (String) row[7]);
  }

  private Map<String, Long> ids(String query, Collection<String> keys, Map<String, Long> found) {
    inBatches(
        keys,
        batch ->
            entityManager
                .createQuery(query, Object[].class)
                .setParameter("keys", batch)
                .getResultList()
                .forEach(row -> found.put((String) row[0], (Long) row[1])));
    return found;
  }

  private static <T> void inBatches(Collection<T> all, Consumer<List<T>> work) {
    List<T> list = new ArrayList<>(all);
    for (int start = 0; start < list.size(); start += BATCH) {
      work.accept(list.subList(start, Math.min(start + BATCH, list.size())));
    }
  }
}
