package org.hongyan.session.scheduling;

import org.hongyan.session.TrainingSession;

/** A session was opened again in this transaction; until it is closed anew it does not count. */
public record SessionReopened(TrainingSession session) {}
