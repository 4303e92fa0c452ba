package org.hongyan.session.scheduling;

import org.hongyan.session.TrainingSession;

/** A session will not take place; its row is locked, in the same transaction. */
public record SessionCancelled(TrainingSession session, String reason) {}
