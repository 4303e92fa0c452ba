package org.hongyan.session.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.hongyan.session.timetable.ConflictSearch.Busy;
import org.hongyan.shared.Surroundings;

/** Looks for the next start on the same day at which a lesson would collide with nothing. */
final class FreeSlots {

  /** Nobody teaches later in the day than this. */
  private static final LocalTime LAST_END = LocalTime.of(21, 0);

  private FreeSlots() {}

  /**
   * The first start after the wanted one.
   *
   * @param busy what is taken on that day, in any order
   * @return null where the rest of the day has no room
   */
  static Instant after(Slot slot, List<Busy> busy) {
    Duration length = Duration.between(slot.start(), slot.end());
    Instant last = slot.day().atTime(LAST_END).atZone(Surroundings.ZONE).toInstant();
    Instant start = slot.start();
    for (Busy taken : busy.stream().sorted(Comparator.comparing(Busy::start)).toList()) {
      if (Slot.overlap(start, start.plus(length), taken.start(), taken.end())) {
        start = taken.end();
      }
    }
    boolean room = !start.plus(length).isAfter(last) && start.isAfter(slot.start());
    return room ? start : null;
  }
}
