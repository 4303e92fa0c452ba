package org.hongyan.session.timetable;

import java.time.Instant;
import java.util.List;

/**
 * What would come of a lesson.
 *
 * @param conflicts each of them refuses it
 * @param warnings what should be known
 * @param nextFree the next start on the same day at which nothing stands in the way; null where
 *     there is none, or nothing stands in the way as it is
 */
public record LessonCheck(List<Conflict> conflicts, List<Warning> warnings, Instant nextFree) {}
