package org.hongyan.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.shared.Masking;

/**
 * Writes the audit log: one event for each write, in the same transaction as the write, chained by
 * hash to the one before it.
 *
 * <p>The head of the chain is one locked row, so call it last in a transaction: from then until the
 * commit, every other writer waits.
 */
@ApplicationScoped
public class AuditTrail {

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_NAME = 60;
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

  /**
   * Records what the current caller did.
   *
   * @param action UPPER_SNAKE verb, such as {@code LEDGER_APPLIED}; its label is {@code
   *     audit.action.<action>}
   * @param subjectType simple name of what was written, such as {@code LedgerImport}
   * @param subjectId its id or code, may be null
   * @param divisionCode the division that owns it, may be null
   * @param reason why, where a reason was asked for
   * @param before state before as a map or record, null where there was none; ID and phone numbers
   *     are masked, passwords and tokens left out
   * @param after state after, likewise
   */
  @Transactional(TxType.MANDATORY)
  public void record(
      String action,
      String subjectType,
      Object subjectId,
      String divisionCode,
      String reason,
      Object before,
      Object after) {
    append(List.of(entry(action, subjectType, subjectId, divisionCode, reason, before, after)));
  }

  /**
   * What {@link #record} would record now, for {@link #append} to write: for those who do much at
   * once, so that the chain's head is held no longer than it takes to write it all.
   */
  @Transactional(TxType.MANDATORY)
  public AuditEvent.Entry entry(
      String action,
      String subjectType,
      Object subjectId,
      String divisionCode,
      String reason,
      Object before,
      Object after) {
    return new AuditEvent.Entry(
        text(clock.instant()),
        actor(caller.get()),
        cut(caller.address(), LONGEST_NAME),
        action,
        subjectType,
        subjectId == null ? null : cut(subjectId.toString(), LONGEST_NAME),
        divisionCode,
        cut(reason, LONGEST_REASON),
        StateText.of(before),
        StateText.of(after));
  }

  /** Records a write that has no states to show. */
  @Transactional(TxType.MANDATORY)
  public void record(
      String action, String subjectType, Object subjectId, String divisionCode, String reason) {
    record(action, subjectType, subjectId, divisionCode, reason, null, null);
  }

  /**
   * Records a sign-in, or its failure, in a transaction of its own, so that it stays whatever
   * becomes of the request. Never call it while this transaction already holds the chain's head.
   *
   * @param actor the name that was given, which need not exist
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void recordApart(String action, String actor, String address, String reason) {
    append(
        List.of(
            new AuditEvent.Entry(
                text(clock.instant()),
                cut(actor, LONGEST_NAME),
                cut(address, LONGEST_NAME),
                action,
                "Account",
                cut(actor, LONGEST_NAME),
                null,
                cut(reason, LONGEST_REASON),
                null,
                null)));
  }

  /** Writes some events, in their order. */
  @Transactional(TxType.MANDATORY)
  public void append(List<AuditEvent.Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    AuditHead head =
        entityManager.find(AuditHead.class, AuditHead.ID, LockModeType.PESSIMISTIC_WRITE);
    entries.forEach(entry -> entityManager.persist(head.next(entry)));
    entityManager.flush();
  }

  private static String actor(Caller who) {
    return who.signedIn() ? who.username() : "anonymous";
  }

  /**
   * At most so long, in whole characters, without what a database may refuse; ID and phone numbers
   * masked, wherever somebody typed them.
   */
  private static String cut(String text, int longest) {
    if (text == null) {
      return null;
    }
    String plain = Masking.inText(text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " "));
    if (plain.length() <= longest) {
      return plain;
    }
    boolean split = Character.isHighSurrogate(plain.charAt(longest - 1));
    return plain.substring(0, split ? longest - 1 : longest);
  }

  /** The moment at which an event counts as having happened: to the millisecond, in UTC. */
  static String text(Instant moment) {
    return MILLISECONDS.format(moment);
  }
}
