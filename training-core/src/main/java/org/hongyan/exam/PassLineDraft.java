package org.hongyan.exam;

/**
 * Lines as a document gives them. Year and scheme are taken when they are entered and stay.
 *
 * @param lawLine unknown where null
 * @param lawFullMark null where the full mark stays as it is
 * @param practiceLine unknown where null
 * @param practiceFullMark null where the full mark stays as it is
 * @param source the document that says so
 * @param version of the state that was changed; null for a new one
 */
public record PassLineDraft(
    Integer examYear,
    String scheme,
    Integer lawLine,
    Integer lawFullMark,
    Integer practiceLine,
    Integer practiceFullMark,
    PassLineStatus status,
    String source,
    Integer version) {}
