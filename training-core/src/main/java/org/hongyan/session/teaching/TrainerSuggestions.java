package org.hongyan.session.teaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hongyan.course.Course;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Surroundings;
import org.hongyan.trainer.AvailableHours;
import org.hongyan.trainer.FeeClass;
import org.hongyan.trainer.Trainer;
import org.hongyan.trainer.TrainerFilter;
import org.hongyan.trainer.TrainerStatus;
import org.hongyan.trainer.TrainerView;
import org.hongyan.trainer.Trainers;

/**
 * Who could teach a lesson: members of the pool on its day who teach its subject, those who are
 * free first, each with the reasons in words. What stands in the way is told, not hidden.
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_RESOURCES)
public class TrainerSuggestions {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MINUTE = 60;
  private static final long NONE = -1;

  private final EntityManager entityManager;
  private final TeachingRecords records;
  private final Trainers trainers;
  private final Settings settings;

  @Inject
  public TrainerSuggestions(
      EntityManager entityManager, TeachingRecords records, Settings settings) {
    this.entityManager = entityManager;
    this.records = records;
    this.trainers = new Trainers(entityManager);
    this.settings = settings;
  }

  protected TrainerSuggestions() {
    this(null, null, null);
  }

  /** Everybody who fits, the best first; at most as many as a page can hold. */
  public List<TrainerSuggestion> of(Wanted wanted) {
    Course course =
        wanted.courseId() == null ? null : entityManager.find(Course.class, wanted.courseId());
    new FieldChecks()
        .check("courseId", wanted.courseId() == null || course != null, "COURSE_UNKNOWN")
        .check("start", wanted.start() != null, "VALUE_MISSING")
        .check("end", wanted.end() != null, "VALUE_MISSING")
        .check("end", inOrder(wanted), "END_BEFORE_START")
        .demand();
    List<TrainerView> candidates = candidates(wanted, course);
    Set<Long> ids = new HashSet<>(candidates.stream().map(TrainerView::id).toList());
    Map<Long, List<Reason>> conflicts = conflicts(wanted, ids);
    Scoring scoring =
        new Scoring(
            course == null ? null : course.subjectCode(),
            course == null ? null : course.level(),
            wanted.divisionCode(),
            records.loads(wanted.day().getYear()),
            feeClasses(),
            settings.teachingHourMinutes(),
            candidates);
    return candidates.stream()
        .map(one -> scoring.score(one, conflicts.getOrDefault(one.id(), List.of())))
        .sorted(
            Comparator.comparing((TrainerSuggestion one) -> !one.free())
                .thenComparing(Comparator.comparingInt(TrainerSuggestion::score).reversed())
                .thenComparing(TrainerSuggestion::trainerId))
        .toList();
  }

  private static boolean inOrder(Wanted wanted) {
    return wanted.start() == null || wanted.end() == null || wanted.start().isBefore(wanted.end());
  }

  private List<TrainerView> candidates(Wanted wanted, Course course) {
    TrainerFilter filter =
        new TrainerFilter(
            null,
            course == null ? null : course.subjectCode(),
            null,
            wanted.language(),
            null,
            TrainerStatus.ADMITTED,
            null,
            null,
            null,
            null,
            null);
    List<TrainerView> members =
        trainers.list(filter, new PageRequest(0, PageRequest.LARGEST_SIZE)).items();
    Set<Long> inPool =
        new HashSet<>(
            trainers.inPool(members.stream().map(TrainerView::id).toList(), wanted.day()));
    return members.stream().filter(one -> inPool.contains(one.id())).toList();
  }

  private Map<Long, List<Reason>> conflicts(Wanted wanted, Set<Long> ids) {
    Map<Long, List<Reason>> conflicts = new HashMap<>();
    if (ids.isEmpty()) {
      return conflicts;
    }
    trainers
        .away(ids, wanted.start(), wanted.end())
        .forEach(
            away -> add(conflicts, away.trainerId(), Reason.of("AWAY", away.start(), away.end())));
    teaching(wanted, ids)
        .forEach(row -> add(conflicts, (Long) row[0], Reason.of("TEACHES", row[1], row[2])));
    outsideHours(wanted, ids).forEach(id -> add(conflicts, id, Reason.of("OUTSIDE_HOURS")));
    return conflicts;
  }

  private static void add(Map<Long, List<Reason>> conflicts, Long id, Reason reason) {
    conflicts.computeIfAbsent(id, trainer -> new ArrayList<>()).add(reason);
  }

  /** Lessons in the way; where and of which class is not told, it may be out of reach. */
  private List<Object[]> teaching(Wanted wanted, Set<Long> ids) {
    return entityManager
        .createQuery(
            "select t, l.start, l.end from Lesson l join l.trainerIds t where t in :ids"
                + " and l.cancelled = false and l.start < :end and l.start > :earliest"
                + " and l.end > :start and l.id <> :self order by l.start",
            Object[].class)
        .setParameter("ids", ids)
        .setParameter("start", wanted.start())
        .setParameter("end", wanted.end())
        .setParameter("earliest", wanted.start().minus(LONGEST))
        .setParameter("self", wanted.lessonId() == null ? NONE : wanted.lessonId())
        .getResultList();
  }

  private List<Long> outsideHours(Wanted wanted, Set<Long> ids) {
    int weekday = wanted.day().getDayOfWeek().getValue();
    int start = minuteOfDay(wanted.start());
    int end = start + (int) Duration.between(wanted.start(), wanted.end()).toMinutes();
    return entityManager
        .createQuery(
            "select t from Trainer t where t.id in :ids and t.id in"
                + " (select x.id from Trainer x join x.hours h)",
            Trainer.class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .filter(one -> one.availability().stream().noneMatch(held(weekday, start, end)))
        .map(Trainer::id)
        .toList();
  }

  private static Predicate<AvailableHours> held(int weekday, int start, int end) {
    return hours -> hours.hold(weekday, start, end);
  }

  private static int minuteOfDay(Instant instant) {
    return LocalTime.ofInstant(instant, Surroundings.ZONE).toSecondOfDay() / MINUTE;
  }

  /** Positions in the list, which goes from the cheaper to the dearer; unpaid costs nothing. */
  private Map<String, Integer> feeClasses() {
    Map<String, Integer> positions = new HashMap<>();
    entityManager
        .createQuery("select f from FeeClass f", FeeClass.class)
        .getResultList()
        .forEach(one -> positions.put(one.code(), one.position()));
    return positions;
  }
}
