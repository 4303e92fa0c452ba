package org.hongyan.session.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.hongyan.place.Venue;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionDraft;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.Texts;

/**
 * Classes of a trial run that are published: one can register for two, soon for a third, and has to
 * wait for a seat in the fourth, which is full.
 */
@ApplicationScoped
public class DemoProgramme {

  private static final String CITY = "150500";

  /** The class that {@code DemoQueue} fills. */
  private static final int FULL = 4;

  private static final List<Plan> PLANS =
      List.of(
          new Plan(1, CITY, "ENTERPRISE_MANAGEMENT", "ENTERPRISE_MANAGER", 60, 12, 2, -5, true),
          new Plan(
              2, "150526", "GEOGRAPHICAL_INDICATION", "ENFORCEMENT_OFFICER", 40, 19, 1, -2, false),
          new Plan(3, CITY, "EXAM_PREPARATION", "EXAM_CANDIDATE", 80, 47, 3, 6, true),
          new Plan(FULL, CITY, "PATENT_INFORMATION", "RESEARCHER", 8, 26, 1, -3, false));

  /** Working hours for which a seat of the full class is offered. */
  private static final int OFFER_HOURS = 24;

  private static final int MORNING = 9;
  private static final int AFTERNOON = 14;
  private static final int MINUTES = 135;

  /**
   * One class.
   *
   * @param first days from today to its first day at the earliest; it begins on a Tuesday
   * @param opens days from today until one can register; negative for days ago
   * @param approval whether somebody decides on each registration
   */
  private record Plan(
      int number,
      String division,
      String type,
      String group,
      int capacity,
      int first,
      int days,
      int opens,
      boolean approval) {}

  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public DemoProgramme(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  protected DemoProgramme() {
    this(null, null);
  }

  /** Only once. */
  @Transactional
  public void seed() {
    long there =
        entityManager
            .createQuery(
                "select count(s) from TrainingSession s where s.publishedAt is not null",
                Long.class)
            .getSingleResult();
    if (there == 0) {
      PLANS.forEach(this::publish);
    }
  }

  private void publish(Plan plan) {
    LocalDate today = LocalDate.now(clock.withZone(Surroundings.ZONE));
    LocalDate start =
        today.plusDays(plan.first()).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    TrainingSession session =
        TrainingSession.planned(
            start.getYear() + "-" + plan.division() + "-90" + plan.number(),
            draft(plan, start, today));
    entityManager.persist(session);
    entityManager.flush();
    start.datesUntil(start.plusDays(plan.days())).forEach(day -> teach(session, day));
    session.lasts(plan.days() * 2 * MINUTES);
    session.publish(clock.instant());
  }

  private SessionDraft draft(Plan plan, LocalDate start, LocalDate today) {
    String key = "class." + plan.number();
    return new SessionDraft(
        text(key),
        plan.type(),
        CITY.equals(plan.division()) ? SessionLevel.CITY : SessionLevel.COUNTY,
        plan.division(),
        null,
        null,
        start,
        start.plusDays(plan.days() - 1L),
        plan.capacity(),
        plan.capacity() / 3,
        at(today.plusDays(plan.opens()), MORNING),
        at(start.minusDays(2), AFTERNOON),
        plan.approval(),
        List.of(plan.group()),
        null,
        null,
        null,
        null,
        null,
        null,
        text(key + ".text"),
        venue(plan.division()),
        null,
        plan.number() == FULL
            ? new AdmissionTerms(null, null, OFFER_HOURS, null, null, null)
            : null,
        null);
  }

  private void teach(TrainingSession session, LocalDate day) {
    lesson(session, text("class.lesson.1"), at(day, MORNING));
    lesson(session, text("class.lesson.2"), at(day, AFTERNOON));
  }

  private void lesson(TrainingSession session, String title, Instant start) {
    Instant end = start.plusSeconds(MINUTES * 60L);
    entityManager.persist(
        new Lesson(session.id(), new LessonDraft(title, null, start, end, List.of(), null, null)));
  }

  private Long venue(String division) {
    return entityManager
        .createQuery(
            "select v from Venue v where v.divisionCode = :division order by v.id", Venue.class)
        .setParameter("division", division)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(Venue::id)
        .orElse(null);
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(Surroundings.ZONE).toInstant();
  }

  private static String text(String key) {
    return Texts.text(Locale.SIMPLIFIED_CHINESE, "demo." + key);
  }
}
