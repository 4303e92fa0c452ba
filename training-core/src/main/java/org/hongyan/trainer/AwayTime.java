package org.hongyan.trainer;

import java.time.Instant;

/** A stretch {@code [start, end)} in which a trainer cannot teach. */
public record AwayTime(Long trainerId, Instant start, Instant end, String reason) {}
