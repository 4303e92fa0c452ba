package org.hongyan.session.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.SessionScope;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.database.Conditions;
import org.hongyan.trainer.OwnTrainer;
import org.hongyan.trainer.TrainerFile;

/** What trainers have taught and will teach, from the timetable. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_RESOURCES)
public class TeachingRecords {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final OwnTrainer own;

  @Inject
  public TeachingRecords(EntityManager entityManager, CurrentCaller caller, OwnTrainer own) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.own = own;
  }

  protected TeachingRecords() {
    this(null, null, null);
  }

  /** The classes within the caller's reach in which a trainer teaches, the latest first. */
  public List<TaughtSession> of(Long trainerId) {
    return sessions(
        SessionScope.bound(
            new Conditions()
                .always("s.id = l.sessionId and l.cancelled = false")
                .and("t = :trainer", "trainer", trainerId),
            caller.get()));
  }

  /** The caller's own classes; empty for who is no trainer. */
  @RequiresPermission(Permission.TEACH)
  public List<TaughtSession> own() {
    return own.file()
        .map(TrainerFile::facts)
        .map(
            facts ->
                sessions(
                    new Conditions()
                        .always("s.id = l.sessionId and l.cancelled = false")
                        .and("t = :trainer", "trainer", facts.id())))
        .orElse(List.of());
  }

  private List<TaughtSession> sessions(Conditions conditions) {
    Map<Long, TaughtSession> found = new LinkedHashMap<>();
    conditions
        .fill(
            entityManager.createQuery(
                "select s, l from Lesson l join l.trainerIds t, TrainingSession s"
                    + conditions.where()
                    + " order by l.start",
                Object[].class))
        .getResultList()
        .forEach(row -> add(found, (TrainingSession) row[0], (Lesson) row[1]));
    List<TaughtSession> latestFirst = new ArrayList<>(found.values());
    latestFirst.sort(Comparator.comparing(TaughtSession::firstDay).reversed());
    return latestFirst;
  }

  private static void add(Map<Long, TaughtSession> found, TrainingSession session, Lesson lesson) {
    TaughtSession one =
        new TaughtSession(
            session.id(),
            session.title(),
            session.divisionCode(),
            LocalDate.ofInstant(lesson.start(), Surroundings.ZONE),
            1,
            lesson.minutes());
    found.merge(
        session.id(),
        one,
        (sum, more) ->
            new TaughtSession(
                sum.sessionId(),
                sum.title(),
                sum.divisionCode(),
                sum.firstDay(),
                sum.lessons() + 1,
                sum.minutes() + more.minutes()));
  }

  /** Everybody who teaches in a year, whoever carries most first. */
  public List<Workload> workload(int year) {
    Map<Long, Workload> loads = loads(year);
    Map<Long, String> names = new HashMap<>();
    if (!loads.isEmpty()) {
      entityManager
          .createQuery(
              "select t.id, p.name from Trainer t, Person p"
                  + " where p.id = t.personId and t.id in :ids",
              Object[].class)
          .setParameter("ids", loads.keySet())
          .getResultList()
          .forEach(row -> names.put((Long) row[0], (String) row[1]));
    }
    return loads.values().stream()
        .map(
            load ->
                new Workload(
                    load.trainerId(),
                    names.get(load.trainerId()),
                    load.lessons(),
                    load.sessions(),
                    load.minutes()))
        .sorted(
            Comparator.comparingLong(Workload::minutes)
                .reversed()
                .thenComparing(Workload::trainerId))
        .toList();
  }

  /** By trainer. */
  Map<Long, Workload> loads(int year) {
    Map<Long, Workload> loads = new HashMap<>();
    Map<Long, Set<Long>> sessions = new HashMap<>();
    entityManager
        .createQuery(
            "select t, l.sessionId, l.start, l.end from Lesson l join l.trainerIds t"
                + " where l.cancelled = false and l.start >= :from and l.start < :to",
            Object[].class)
        .setParameter("from", LocalDate.of(year, 1, 1).atStartOfDay(Surroundings.ZONE).toInstant())
        .setParameter(
            "to", LocalDate.of(year + 1, 1, 1).atStartOfDay(Surroundings.ZONE).toInstant())
        .getResultList()
        .forEach(
            row -> {
              Long trainer = (Long) row[0];
              Set<Long> own = sessions.computeIfAbsent(trainer, id -> new HashSet<>());
              own.add((Long) row[1]);
              long minutes = Duration.between((Instant) row[2], (Instant) row[3]).toMinutes();
              Workload before = loads.get(trainer);
              loads.put(
                  trainer,
                  new Workload(
                      trainer,
                      null,
                      before == null ? 1 : before.lessons() + 1,
                      own.size(),
                      minutes + (before == null ? 0 : before.minutes())));
            });
    return loads;
  }
}
