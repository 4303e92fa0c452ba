package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongyan.account.TokenText;
import org.hongyan.person.IdType;
import org.hongyan.person.ResidentNumber;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Texts;

/**
 * Fills a small class of a trial run with made-up people, by the rules that hold for everybody: all
 * seats are taken, two of them were kept for a county, several people wait, and the first of them
 * is offered a seat that somebody gave back. None of them has a phone or an address, so that
 * nothing is sent to a number that may be somebody's.
 */
@ApplicationScoped
@Transactional
public class DemoQueue {

  private static final String CLASS = "%-150500-904";
  private static final String KEPT_FOR = "150525";
  private static final int KEPT = 2;

  /** The two for whom seats are kept come in among the others. */
  private static final List<String> DIVISIONS =
      List.of("150502", "150521", KEPT_FOR, "150522", "150523", KEPT_FOR, "150524", "150526");

  /** Born on the first of a month, with an order that no other made-up series has. */
  private static final String NUMBER = "1505021985%02d01%03d";

  private static final int ORDER = 970;
  private static final int MONTHS = 12;

  private final EntityManager entityManager;
  private final SeatDesk desk;
  private final Applicants applicants;
  private final Admissions admissions;
  private final RegistrationDecisions decisions;

  @Inject
  public DemoQueue(
      EntityManager entityManager,
      SeatDesk desk,
      Applicants applicants,
      Admissions admissions,
      RegistrationDecisions decisions) {
    this.entityManager = entityManager;
    this.desk = desk;
    this.applicants = applicants;
    this.admissions = admissions;
    this.decisions = decisions;
  }

  protected DemoQueue() {
    this(null, null, null, null, null);
  }

  /** Only where nobody has registered for the class. */
  public void seed() {
    empty().ifPresent(this::fill);
  }

  private Optional<TrainingSession> empty() {
    return entityManager
        .createQuery(
            "select s from TrainingSession s where s.number like :number"
                + " and s.publishedAt is not null"
                + " and not exists (select r.id from Registration r where r.sessionId = s.id)",
            TrainingSession.class)
        .setParameter("number", CLASS)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private void fill(TrainingSession session) {
    entityManager.persist(new SeatQuota(session.id(), new QuotaDraft(KEPT_FOR, null, KEPT, null)));
    entityManager.flush();
    String[] names = text("people").split(",");
    String first = register(session.id(), trainee(names[0], 0));
    for (int i = 1; i < names.length; i++) {
      register(session.id(), trainee(names[i], i));
    }
    decisions.cancelByLink(first, text("reason"));
  }

  /** The secret of the private link. */
  private String register(long sessionId, Trainee trainee) {
    Applicant applicant = applicants.named(trainee, null, Source.PUBLIC, true);
    ClassSeats seats = desk.open(sessionId);
    String token = TokenText.random();
    admissions.admit(seats, applicant, token, false);
    desk.finish(seats);
    return token;
  }

  private static Trainee trainee(String name, int index) {
    String number = NUMBER.formatted(index % MONTHS + 1, ORDER + index);
    return new Trainee(
        name,
        IdType.RESIDENT_ID,
        number + ResidentNumber.checkCharacter(number),
        null,
        text("employer"),
        "RESEARCHER",
        index < DIVISIONS.size() ? DIVISIONS.get(index) : DIVISIONS.get(0),
        null,
        false);
  }

  private static String text(String key) {
    return Texts.text(Locale.SIMPLIFIED_CHINESE, "demo.queue." + key);
  }
}
