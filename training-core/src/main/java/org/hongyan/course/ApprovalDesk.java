package org.hongyan.course;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.FigureVersion;

/**
 * Takes courses and materials through their steps, alike: finds and locks the row, checks what was
 * said, lets the row take the step, counts the change to the figures, audits.
 */
final class ApprovalDesk<E extends Approvable, V> {

  private static final int SHORTEST_REASON = 4;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_DOCUMENT = 300;

  /**
   * The rows of one kind.
   *
   * @param action what audit actions begin with, such as {@code COURSE}
   */
  record Kind<E, V>(Class<E> type, String action, Function<E, V> view) {}

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Clock clock;
  private final Kind<E, V> kind;

  ApprovalDesk(
      EntityManager entityManager,
      CurrentCaller caller,
      AuditTrail audit,
      Clock clock,
      Kind<E, V> kind) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
    this.kind = kind;
  }

  /** Hands the draft over to the reviewers, once {@code whole} finds nothing missing in it. */
  V submit(Long id, Decision decision, Consumer<E> whole) {
    return step(
        id,
        decision,
        "_SUBMITTED",
        row -> {
          caller.demandOwn(row.divisionCode());
          whole.accept(row);
          row.approval().submit();
        });
  }

  V handBack(Long id, Decision decision) {
    demandReason(decision);
    return step(id, decision, "_HANDED_BACK", row -> row.approval().handBack(decision.reason()));
  }

  /** Approves it by a document; {@code before} sees to what the approval replaces. */
  V approve(Long id, Decision decision, Consumer<E> before) {
    new FieldChecks()
        .text("document", decision.document(), LONGEST_DOCUMENT)
        .check("date", !day(decision).isAfter(LocalDate.now(clock)), "DECISION_IN_FUTURE")
        .demand();
    return step(
        id,
        decision,
        "_APPROVED",
        row -> {
          row.approval().approve(decision.document(), day(decision));
          before.accept(row);
        });
  }

  V retire(Long id, Decision decision) {
    demandReason(decision);
    return step(
        id, decision, "_RETIRED", row -> row.approval().retire(decision.reason(), day(decision)));
  }

  LocalDate day(Decision decision) {
    return decision.date() == null ? LocalDate.now(clock) : decision.date();
  }

  private V step(Long id, Decision decision, String ending, Consumer<E> step) {
    E row = id == null ? null : entityManager.find(kind.type(), id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw RuleViolation.notFound();
    }
    if (decision.version() != null) {
      FieldChecks.demandVersion(row.version(), decision.version());
    }
    V before = kind.view().apply(row);
    new FigureVersion(entityManager).bump();
    step.accept(row);
    entityManager.flush();
    V after = kind.view().apply(row);
    audit.record(
        kind.action() + ending,
        kind.type().getSimpleName(),
        id,
        row.divisionCode(),
        decision.reason(),
        before,
        after);
    return after;
  }

  private static void demandReason(Decision decision) {
    String reason = decision.reason();
    new FieldChecks()
        .check(
            "reason",
            reason != null && reason.length() >= SHORTEST_REASON,
            "REASON_TOO_SHORT",
            SHORTEST_REASON)
        .length("reason", reason, LONGEST_REASON)
        .demand();
  }
}
