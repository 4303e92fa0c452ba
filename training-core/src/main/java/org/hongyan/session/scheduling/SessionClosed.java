package org.hongyan.session.scheduling;

import org.hongyan.session.TrainingSession;

/** A session was closed in this transaction; whoever counts it counts it now. */
public record SessionClosed(TrainingSession session) {}
