package org.hongyan.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.database.FigureVersion;

/**
 * The way into, through and out of the pool: review, admission, yearly review, departure. The city
 * decides (expert pools elsewhere are kept so: public call, review, admission and removal).
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.APPROVE_RESOURCES)
public class TrainerPool {

  private static final int LONGEST_DOCUMENT = 300;
  private static final int LONGEST_NOTE = 500;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FigureVersion figures;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public TrainerPool(
      EntityManager entityManager,
      CurrentCaller caller,
      FigureVersion figures,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.figures = figures;
    this.audit = audit;
    this.clock = clock;
  }

  protected TrainerPool() {
    this(null, null, null, null, null);
  }

  /** Puts somebody forward again whose review failed, or who left. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public TrainerView nominate(Long id, Decision.Nomination nomination) {
    Trainer trainer = locked(id);
    caller.demandOwn(trainer.divisionCode());
    dated(nomination).length("note", nomination.note(), LONGEST_NOTE).demand();
    TrainerView before = view(trainer);
    trainer.nominate();
    return taken(trainer, before, StepKind.NOMINATED, nomination.date(), null, nomination.note());
  }

  /** Reviews a nomination, or a member's year. */
  public TrainerView review(Long id, Decision.Review review) {
    Trainer trainer = locked(id);
    boolean failed = review.result() == ReviewResult.FAILED;
    dated(review)
        .check("result", review.result() != null, "VALUE_MISSING")
        .check("note", !failed || !blank(review.note()), "VALUE_MISSING")
        .length("note", review.note(), LONGEST_NOTE)
        .demand();
    openMembership(id).ifPresent(stay -> demandSince(stay, review.date()));
    TrainerView before = view(trainer);
    StepKind step = trainer.review(review.result());
    return taken(trainer, before, step, review.date(), null, review.note());
  }

  /** Admits somebody whose review passed, by a document. */
  public TrainerView admit(Long id, Decision.Admission admission) {
    Trainer trainer = locked(id);
    dated(admission).text("document", admission.document(), LONGEST_DOCUMENT).demand();
    demandAfterLast(id, admission.date());
    figures.bump();
    TrainerView before = view(trainer);
    trainer.admit();
    entityManager.persist(new Membership(id, admission.date(), admission.document().strip()));
    return taken(
        trainer, before, StepKind.ADMITTED, admission.date(), admission.document().strip(), null);
  }

  /** Lets a member go; the day is the first one outside the pool. */
  public TrainerView depart(Long id, Decision.Departure departure) {
    Trainer trainer = locked(id);
    dated(departure).text("reason", departure.reason(), LONGEST_NOTE).demand();
    figures.bump();
    TrainerView before = view(trainer);
    trainer.depart();
    Membership stay = openMembership(id).orElseThrow();
    demandSince(stay, departure.date());
    stay.end(departure.date(), departure.reason().strip());
    return taken(
        trainer, before, StepKind.DEPARTED, departure.date(), null, departure.reason().strip());
  }

  private TrainerView taken(
      Trainer trainer,
      TrainerView before,
      StepKind step,
      LocalDate day,
      String document,
      String note) {
    entityManager.flush();
    new TrainerHistory(entityManager, caller, clock).add(trainer, step, day, document, note);
    TrainerView after = view(trainer);
    audit.record(
        "TRAINER_" + step, "Trainer", after.id(), after.divisionCode(), note, before, after);
    return after;
  }

  private FieldChecks dated(Decision decision) {
    LocalDate day = decision.date();
    return new FieldChecks()
        .check("date", day != null, "VALUE_MISSING")
        .check("date", day == null || !day.isAfter(LocalDate.now(clock)), "DAY_IN_FUTURE");
  }

  private Optional<Membership> openMembership(Long id) {
    return entityManager
        .createQuery(
            "select m from Membership m where m.trainerId = :trainer and m.leftOn is null",
            Membership.class)
        .setParameter("trainer", id)
        .getResultStream()
        .findFirst();
  }

  private static void demandSince(Membership stay, LocalDate day) {
    if (day.isBefore(stay.admittedOn())) {
      throw RuleViolation.invalid(
          FieldViolation.of("date", "BEFORE_ADMISSION", stay.admittedOn().toString()));
    }
  }

  /** Memberships of one trainer never overlap, or they would count twice. */
  private void demandAfterLast(Long id, LocalDate day) {
    LocalDate last =
        entityManager
            .createQuery(
                "select max(m.leftOn) from Membership m where m.trainerId = :trainer",
                LocalDate.class)
            .setParameter("trainer", id)
            .getSingleResult();
    if (last != null && day.isBefore(last)) {
      throw RuleViolation.invalid(FieldViolation.of("date", "BEFORE_DEPARTURE", last.toString()));
    }
  }

  private TrainerView view(Trainer trainer) {
    return new TrainerRows(entityManager).of(trainer);
  }

  private Trainer locked(Long id) {
    Trainer trainer =
        id == null ? null : entityManager.find(Trainer.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (trainer == null) {
      throw RuleViolation.notFound();
    }
    return trainer;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
