package org.hongyan.trainer;

/**
 * A trainer as a sheet lists them: the facts, and the office's notes.
 *
 * @param nominatedBy the organisation that named them, null for an application
 */
public record TrainerEntry(TrainerView facts, String nominatedBy, String remark) {}
