package org.hongyan.audit;

import java.time.Instant;

/**
 * Which events are wanted; null means any.
 *
 * @param subject a subject type, or a subject's id
 * @param from first moment, included
 * @param to first moment no longer wanted
 */
public record AuditFilter(String actor, String action, String subject, Instant from, Instant to) {

  public static final AuditFilter NONE = new AuditFilter(null, null, null, null, null);
}
