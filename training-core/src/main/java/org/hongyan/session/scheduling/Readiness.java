package org.hongyan.session.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.session.Delivery;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.ConflictRefusal;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.Resources;
import org.hongyan.session.timetable.Slot;
import org.hongyan.session.timetable.TimetableRules;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.Surroundings;

/** What a session still needs before it can be made public; all of it is told at once. */
@ApplicationScoped
@Transactional
public class Readiness {

  private final TimetableRules timetable;
  private final Resources resources;
  private final Clock clock;

  @Inject
  public Readiness(TimetableRules timetable, Resources resources, Clock clock) {
    this.timetable = timetable;
    this.resources = resources;
    this.clock = clock;
  }

  protected Readiness() {
    this(null, null, null);
  }

  List<FieldViolation> missing(TrainingSession session) {
    List<FieldViolation> missing = new ArrayList<>();
    admission(session, missing);
    List<Lesson> lessons = timetable.lessons(session.id());
    lessons(session, lessons, missing);
    rooms(session, lessons, missing);
    courses(session, lessons, missing);
    List<Slot> slots = lessons.stream().map(lesson -> Slot.of(lesson, Duration.ZERO)).toList();
    timetable.lock(slots);
    timetable.conflicts(slots, null).stream().map(ConflictRefusal::violation).forEach(missing::add);
    return missing;
  }

  private void admission(TrainingSession session, List<FieldViolation> missing) {
    LocalDate today = LocalDate.now(clock.withZone(Surroundings.ZONE));
    demand(missing, session.admission().capacity() != null, "capacity", "CAPACITY_MISSING");
    demand(missing, !session.audienceGroups().isEmpty(), "audienceGroups", "AUDIENCE_MISSING");
    demand(missing, !session.endDate().isBefore(today), "endDate", "SESSION_IS_PAST");
    demand(
        missing,
        session.admission().opensAt() != null,
        "registrationOpensAt",
        "REGISTRATION_WINDOW_MISSING");
    demand(
        missing,
        session.admission().closesAt() != null,
        "registrationClosesAt",
        "REGISTRATION_WINDOW_MISSING");
    demand(
        missing,
        session.admission().closesAt() == null
            || !session
                .admission()
                .closesAt()
                .isAfter(session.endDate().plusDays(1).atStartOfDay(Surroundings.ZONE).toInstant()),
        "registrationClosesAt",
        "REGISTRATION_CLOSES_TOO_LATE");
  }

  private static void lessons(
      TrainingSession session, List<Lesson> lessons, List<FieldViolation> missing) {
    boolean selfStudy = session.delivery().pace() == Delivery.Pace.SELF_STUDY;
    demand(missing, selfStudy || !lessons.isEmpty(), "lessons", "LESSONS_MISSING");
    for (Lesson lesson : lessons) {
      demand(
          missing,
          selfStudy || !lesson.trainerIds().isEmpty(),
          "lessons",
          "LESSON_WITHOUT_TRAINER",
          lesson.title());
      demand(
          missing,
          session.delivery().place() == Delivery.Place.ONLINE || lesson.venueId() != null,
          "lessons",
          "LESSON_WITHOUT_VENUE",
          lesson.title());
    }
  }

  private void rooms(TrainingSession session, List<Lesson> lessons, List<FieldViolation> missing) {
    Integer capacity = session.admission().capacity();
    lessons.stream()
        .map(Lesson::venueId)
        .filter(id -> id != null && capacity != null)
        .distinct()
        .filter(id -> resources.seats(id) < capacity)
        .forEach(
            id ->
                missing.add(
                    FieldViolation.of(
                        "capacity",
                        "VENUE_SEATS_BELOW_CAPACITY",
                        resources.venue(id),
                        resources.seats(id),
                        capacity)));
  }

  private void courses(
      TrainingSession session, List<Lesson> lessons, List<FieldViolation> missing) {
    List<Long> courses = new ArrayList<>(session.courseIds());
    lessons.stream().map(Lesson::courseId).filter(id -> id != null).forEach(courses::add);
    courses.stream()
        .distinct()
        .filter(id -> !resources.courseApproved(id))
        .forEach(
            id ->
                missing.add(
                    FieldViolation.of(
                        "courseIds", "COURSE_STILL_UNAPPROVED", resources.courseTitle(id))));
  }

  private static void demand(
      List<FieldViolation> missing, boolean holds, String field, String code, Object... args) {
    if (!holds) {
      missing.add(FieldViolation.of(field, code, args));
    }
  }
}
