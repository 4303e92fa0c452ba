package org.hongyan.audit;

import java.time.Instant;

/**
 * One event as shown to an auditor.
 *
 * @param before state before as JSON, masked; null where there was none
 * @param after state after, likewise
 */
public record AuditRecord(
    long sequence,
    Instant happenedAt,
    String actor,
    String address,
    String action,
    String subjectType,
    String subjectId,
    String divisionCode,
    String reason,
    String before,
    String after,
    String hash) {

  static AuditRecord of(AuditEvent event) {
    return new AuditRecord(
        event.sequence(),
        event.happenedAt(),
        event.actor(),
        event.address(),
        event.action(),
        event.subjectType(),
        event.subjectId(),
        event.divisionCode(),
        event.reason(),
        event.before(),
        event.after(),
        event.hash());
  }
}
