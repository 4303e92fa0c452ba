package org.hongyan.ledger.comparing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
      String remark) {}

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
    Map<Long, Map<Long, Entry>> found = new HashMap<>();
    inBatches(
        sessionIds,
        batch ->
            entityManager
                .createQuery(
                    "select r.sessionId, r.personId, r.audienceGroup, r.divisionCode, r.employer,"
                        + " r.attendedMinutes, r.completed, r.remark"
                        + " from Registration r where r.sessionId in :ids",
                    Object[].class)
                .setParameter("ids", batch)
                .getResultList()
                .forEach(
                    row ->
                        found
                            .computeIfAbsent((Long) row[0], id -> new HashMap<>())
                            .put((Long) row[1], entry(row))));
    return found;
  }

  /** Head counts of recorded sessions by session and group. */
  Map<Long, Map<String, Integer>> headCounts(Collection<Long> sessionIds) {
    Map<Long, Map<String, Integer>> found = new HashMap<>();
    inBatches(
        sessionIds,
        batch ->
            entityManager
                .createQuery(
                    "select a.sessionId, a.counted.audienceGroup, a.personTimes"
                        + " from AggregatedEntry a where a.sessionId in :ids",
                    Object[].class)
                .setParameter("ids", batch)
                .getResultList()
                .forEach(
                    row ->
                        found
                            .computeIfAbsent((Long) row[0], id -> new HashMap<>())
                            .put((String) row[1], (Integer) row[2])));
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
