package org.hongyan.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hongyan.account.Account;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;

/** When trainers cannot teach: told by their organiser, or by themselves. */
@ApplicationScoped
@Transactional
public class TrainerTimes {

  private static final int MOST = 400;
  private static final int LONGEST_REASON = 300;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final AuditTrail audit;

  @Inject
  public TrainerTimes(EntityManager entityManager, CurrentCaller caller, AuditTrail audit) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.audit = audit;
  }

  protected TrainerTimes() {
    this(null, null, null);
  }

  /** All times away of a trainer from now on; those that were kept before are forgotten. */
  public List<AwayTime> replace(Long trainerId, List<AwayDraft> drafts) {
    boolean organiser = caller.get().may(Permission.MANAGE_RESOURCES);
    if (!organiser) {
      caller.demand(Permission.TEACH);
    }
    Trainer trainer = found(trainerId, organiser);
    check(drafts);
    List<AwayTime> before = kept(trainerId);
    entityManager
        .createQuery("delete from Unavailability u where u.trainerId = :trainer")
        .setParameter("trainer", trainerId)
        .executeUpdate();
    for (AwayDraft draft : drafts) {
      Instant start = draft.start().orElseThrow();
      Instant end = draft.end().orElseThrow();
      entityManager.persist(new Unavailability(trainerId, start, end, bare(draft.reason())));
    }
    entityManager.flush();
    List<AwayTime> after = kept(trainerId);
    audit.record(
        "TRAINER_TIMES_CHANGED",
        "Trainer",
        trainerId,
        trainer.divisionCode(),
        null,
        new Times(before),
        new Times(after));
    return after;
  }

  /** The state of an audit entry. */
  record Times(List<AwayTime> times) {}

  /** Somebody else's entry does not exist for a trainer. */
  private Trainer found(Long id, boolean organiser) {
    Trainer trainer =
        id == null ? null : entityManager.find(Trainer.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (trainer == null || !organiser && !own(trainer)) {
      throw RuleViolation.notFound();
    }
    if (organiser) {
      caller.demandOwn(trainer.divisionCode());
    }
    return trainer;
  }

  private boolean own(Trainer trainer) {
    Long accountId = caller.get().accountId();
    Account account = accountId == null ? null : entityManager.find(Account.class, accountId);
    return account != null && trainer.personId().equals(account.personId());
  }

  private static void check(List<AwayDraft> drafts) {
    FieldChecks checks =
        new FieldChecks().check("unavailability", drafts.size() <= MOST, "TIMES_TOO_MANY", MOST);
    for (int i = 0; i < drafts.size(); i++) {
      AwayDraft draft = drafts.get(i);
      String field = "[" + i + "].";
      checks
          .check(field + "from", draft.start().isPresent(), "TIME_MALFORMED")
          .check(field + "to", draft.end().isPresent(), "TIME_MALFORMED")
          .check(field + "to", inOrder(draft), "END_BEFORE_START")
          .length(field + "reason", draft.reason(), LONGEST_REASON);
    }
    checks.demand();
  }

  private static boolean inOrder(AwayDraft draft) {
    return draft.start().isEmpty()
        || draft.end().isEmpty()
        || draft.start().get().isBefore(draft.end().get());
  }

  private List<AwayTime> kept(Long trainerId) {
    return entityManager
        .createQuery(
            "select u from Unavailability u where u.trainerId = :trainer"
                + " order by u.startsAt, u.id",
            Unavailability.class)
        .setParameter("trainer", trainerId)
        .getResultStream()
        .map(Unavailability::view)
        .toList();
  }

  private static String bare(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
