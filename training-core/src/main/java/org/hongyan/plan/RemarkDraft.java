package org.hongyan.plan;

/**
 * An inconsistency of a plan as a form gives it.
 *
 * @param indicatorCodes the indicators it is shown beside, separated by spaces
 * @param version of the state that was changed; null for a new one
 */
public record RemarkDraft(String indicatorCodes, String textZh, String textEn, Integer version) {}
