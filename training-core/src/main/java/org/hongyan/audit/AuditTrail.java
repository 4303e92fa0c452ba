package org.hongyan.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hongyan.security.CurrentCaller;

/**
 * Writes the audit log. An entry belongs to the transaction of the act that it tells, so that
 * neither can be without the other; call it last, since entries are sealed one at a time.
 */
@ApplicationScoped
@Transactional
public class AuditTrail {

  private static final int LONGEST_REASON = 500;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Clock clock;

  @Inject
  public AuditTrail(EntityManager entityManager, CurrentCaller caller, Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.clock = clock;
  }

  protected AuditTrail() {
    this(null, null, null);
  }

  /** Logs an act of the caller of this request. */
  public void record(
      String action,
      String subjectType,
      String subjectId,
      String divisionCode,
      String reason,
      String before,
      String after) {
    String actor = caller.get().signedIn() ? caller.get().username() : "anonymous";
    append(
        actor,
        new AuditEntry(action, subjectType, subjectId, divisionCode, cut(reason), before, after));
  }

  /** Logs a sign-in or its failure in a transaction of its own: a refusal is logged as well. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void recordSignIn(String action, String username) {
    String actor = username.substring(0, Math.min(60, username.length()));
    append(actor, new AuditEntry(action, "Account", actor, null, null, null, null));
  }

  private void append(String actor, AuditEntry entry) {
    entityManager.flush();
    entityManager
        .createNativeQuery("update audit_head set last_sequence = last_sequence + 1 where id = 1")
        .executeUpdate();
    Object[] head =
        (Object[])
            entityManager
                .createNativeQuery("select last_sequence, last_hash from audit_head where id = 1")
                .getSingleResult();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long sequence = ((Number) head[0]).longValue();
    AuditEvent event = new AuditEvent(sequence, now, actor, caller.address(), entry);
    event.seal((String) head[1]);
    entityManager.persist(event);
    entityManager
        .createNativeQuery("update audit_head set last_hash = ?1 where id = 1")
        .setParameter(1, event.hash())
        .executeUpdate();
    entityManager.flush();
  }

  private static String cut(String reason) {
    return reason == null || reason.length() <= LONGEST_REASON
        ? reason
        : reason.substring(0, LONGEST_REASON);
  }
}
