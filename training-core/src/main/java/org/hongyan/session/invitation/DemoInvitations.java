package org.hongyan.session.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.hongyan.account.Account;
import org.hongyan.account.AccountTable;
import org.hongyan.session.SessionDraft;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.Texts;
import org.hongyan.trainer.Trainer;
import org.hongyan.trainer.TrainerStatus;

/**
 * A draft of a trial run for which trainers are being asked: one has accepted, and the account
 * {@code trainer} has still to answer.
 */
@ApplicationScoped
@Transactional
public class DemoInvitations {

  private static final String CITY = "150500";
  private static final int DAYS_AHEAD = 30;
  private static final int MINUTES = 150;

  private final EntityManager entityManager;
  private final AccountTable accounts;
  private final Asking asking;
  private final Clock clock;

  @Inject
  public DemoInvitations(
      EntityManager entityManager, AccountTable accounts, Asking asking, Clock clock) {
    this.entityManager = entityManager;
    this.accounts = accounts;
    this.asking = asking;
    this.clock = clock;
  }

  protected DemoInvitations() {
    this(null, null, null, null);
  }

  /** Only once, and only where there is a pool to ask. */
  public void seed() {
    long there =
        entityManager
            .createQuery("select count(i) from Invitation i", Long.class)
            .getSingleResult();
    List<Trainer> trainers = trainers();
    if (there > 0 || trainers.size() < 3) {
      return;
    }
    LocalDate day = LocalDate.now(clock.withZone(Surroundings.ZONE)).plusDays(DAYS_AHEAD);
    TrainingSession session = session(day);
    Account office = accounts.named("city").orElseThrow();
    Lesson taught = lesson(session, day, "morning", LocalTime.of(9, 0));
    Invitation accepted = ask(session, taught, office, trainers.subList(1, 2));
    accepted.accept(clock.instant());
    taught.revise(taughtBy(taught, accepted.trainerId()));
    Lesson open = lesson(session, day, "afternoon", LocalTime.of(14, 0));
    ask(session, open, office, List.of(trainers.get(0), trainers.get(2)));
    session.lasts(2 * MINUTES);
  }

  private List<Trainer> trainers() {
    return entityManager
        .createQuery(
            "select t from Trainer t where t.status = :admitted order by t.id", Trainer.class)
        .setParameter("admitted", TrainerStatus.ADMITTED)
        .setMaxResults(3)
        .getResultList();
  }

  private TrainingSession session(LocalDate day) {
    TrainingSession session =
        TrainingSession.planned(
            day.getYear() + "-" + CITY + "-001",
            new SessionDraft(
                text("title"),
                "GEOGRAPHICAL_INDICATION",
                SessionLevel.CITY,
                CITY,
                host(),
                null,
                day,
                day,
                40,
                15,
                null,
                null,
                false,
                List.of("ENTERPRISE_MANAGER"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    entityManager.persist(session);
    entityManager.flush();
    return session;
  }

  private Long host() {
    return entityManager
        .createQuery(
            "select min(s.hostOrganisationId) from TrainingSession s where s.divisionCode = :city",
            Long.class)
        .setParameter("city", CITY)
        .getSingleResult();
  }

  private Lesson lesson(TrainingSession session, LocalDate day, String key, LocalTime time) {
    Instant start = day.atTime(time).atZone(Surroundings.ZONE).toInstant();
    Lesson lesson =
        new Lesson(
            session.id(),
            new LessonDraft(
                text(key), null, start, start.plusSeconds(MINUTES * 60L), List.of(), null, null));
    entityManager.persist(lesson);
    entityManager.flush();
    return lesson;
  }

  private static LessonDraft taughtBy(Lesson lesson, Long trainer) {
    return new LessonDraft(
        lesson.title(), null, lesson.start(), lesson.end(), List.of(trainer), null, null);
  }

  private Invitation ask(
      TrainingSession session, Lesson lesson, Account office, List<Trainer> trainers) {
    List<Long> ids = trainers.stream().map(Trainer::id).toList();
    Invitation invitation =
        new Invitation(
            session,
            lesson,
            new InvitationDraft(
                ids.get(0),
                ids.subList(1, ids.size()),
                asking.usualDeadline(lesson),
                text("message"),
                1),
            office.caller(),
            clock.instant());
    asking.ask(invitation);
    return invitation;
  }

  private static String text(String key) {
    return Texts.text(Locale.SIMPLIFIED_CHINESE, "demo.invitation." + key);
  }
}
