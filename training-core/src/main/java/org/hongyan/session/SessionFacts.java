package org.hongyan.session;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What stands beside the rows of sessions, read for all rows of a page at once. */
final class SessionFacts {

  private final EntityManager entityManager;

  SessionFacts(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  Map<Long, SessionView.Beside> of(List<TrainingSession> sessions) {
    Map<Long, SessionView.Beside> facts = new HashMap<>();
    if (sessions.isEmpty()) {
      return facts;
    }
    List<Long> ids = sessions.stream().map(TrainingSession::id).toList();
    Map<Long, String> hosts = hosts(sessions);
    Map<Long, List<Long>> coOrganisers = collected("coOrganiserIds", ids);
    Map<Long, List<String>> groups = collected("audienceGroups", ids);
    Map<Long, List<Long>> courses = collected("courseIds", ids);
    Map<Long, List<String>> divisions = collected("audienceDivisions", ids);
    Map<Long, List<Long>> prerequisites = collected("prerequisiteCourseIds", ids);
    Map<Long, Long> personTimes = numbers("count(x.id) from PersonTime x", ids);
    Map<Long, Long> headCounts = numbers("sum(x.personTimes) from AggregatedEntry x", ids);
    for (TrainingSession session : sessions) {
      facts.put(
          session.id(),
          new SessionView.Beside(
              hosts.get(session.hostOrganisationId()),
              coOrganisers.getOrDefault(session.id(), List.of()),
              groups.getOrDefault(session.id(), List.of()),
              courses.getOrDefault(session.id(), List.of()),
              divisions.getOrDefault(session.id(), List.of()),
              prerequisites.getOrDefault(session.id(), List.of()),
              personTimes.getOrDefault(session.id(), 0L),
              headCounts.getOrDefault(session.id(), 0L)));
    }
    return facts;
  }

  private <T> Map<Long, List<T>> collected(String collection, Collection<Long> ids) {
    Map<Long, List<T>> collected = new HashMap<>();
    for (Object[] row :
        rows(
            "select s.id, c from TrainingSession s join s."
                + collection
                + " c where s.id in :ids order by c",
            ids)) {
      @SuppressWarnings("unchecked")
      T element = (T) row[1];
      collected.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add(element);
    }
    return collected;
  }

  private Map<Long, Long> numbers(String query, Collection<Long> ids) {
    Map<Long, Long> numbers = new HashMap<>();
    rows("select x.sessionId, " + query + " where x.sessionId in :ids group by x.sessionId", ids)
        .forEach(row -> numbers.put((Long) row[0], ((Number) row[1]).longValue()));
    return numbers;
  }

  private Map<Long, String> hosts(List<TrainingSession> sessions) {
    List<Long> ids =
        sessions.stream()
            .map(TrainingSession::hostOrganisationId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<Long, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      rows("select o.id, o.name from Organisation o where o.id in :ids", ids)
          .forEach(row -> names.put((Long) row[0], (String) row[1]));
    }
    return names;
  }

  private List<Object[]> rows(String query, Collection<Long> ids) {
    return entityManager
        .createQuery(query, Object[].class)
        .setParameter("ids", ids)
        .getResultList();
  }
}
