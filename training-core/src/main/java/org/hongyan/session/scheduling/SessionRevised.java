package org.hongyan.session.scheduling;

import org.hongyan.session.TrainingSession;

/** A session was planned anew or moved; its row is locked, in the same transaction. */
public record SessionRevised(TrainingSession session) {}
