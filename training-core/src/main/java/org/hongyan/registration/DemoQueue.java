package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongyan.person.IdType;
import org.hongyan.person.ResidentNumber;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Texts;

/**
 * Fills a small class of a trial run with made-up people, by the way that everybody goes: all seats
 * are taken, two of them were kept for a county, several people wait, and the first of them is
 * offered a seat that somebody gave back.
 */
@ApplicationScoped
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
  private final PublicRegistrations registrations;
  private final RegistrationDecisions decisions;

  @Inject
  public DemoQueue(
      EntityManager entityManager,
      PublicRegistrations registrations,
      RegistrationDecisions decisions) {
    this.entityManager = entityManager;
    this.registrations = registrations;
    this.decisions = decisions;
  }

  protected DemoQueue() {
    this(null, null, null);
  }

  /**
   * Keeps seats in the class, where it is there and nobody has registered for it.
   *
   * @return its id
   */
  @Transactional
  public Optional<Long> keepSeats() {
    Optional<Long> empty = empty().map(TrainingSession::id);
    empty.ifPresent(
        id -> entityManager.persist(new SeatQuota(id, new QuotaDraft(KEPT_FOR, null, KEPT, null))));
    return empty;
  }

  /** Registers everybody, each in a transaction of its own. */
  public void fill(long sessionId) {
    String[] names = text("people").split(",");
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      receipts.add(registrations.register(sessionId, trainee(names[i], i), true, null));
    }
    decisions.cancelByLink(receipts.get(0).token(), text("reason"));
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

  private static Trainee trainee(String name, int index) {
    String number = NUMBER.formatted(index % MONTHS + 1, ORDER + index);
    return new Trainee(
        name,
        IdType.RESIDENT_ID,
        number + ResidentNumber.checkCharacter(number),
        "173555109%02d".formatted(index),
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
