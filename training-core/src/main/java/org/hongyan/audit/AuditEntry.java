package org.hongyan.audit;

/**
 * What is to be logged.
 *
 * @param subjectId null where the act has no single subject
 * @param before state before as JSON, personal data masked; null where none
 * @param after state after as JSON, personal data masked; null where none
 */
record AuditEntry(
    String action,
    String subjectType,
    String subjectId,
    String divisionCode,
    String reason,
    String before,
    String after) {}
