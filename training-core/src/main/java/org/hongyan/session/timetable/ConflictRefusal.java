package org.hongyan.session.timetable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;

/** A timetable that would collide: says with what, and where there is room on that day. */
public class ConflictRefusal extends RuleViolation {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final transient List<Conflict> conflicts;
  private final transient Instant nextFree;

  /**
   * @param conflicts at least one
   * @param nextFree null where there is no way out on that day
   */
  public ConflictRefusal(List<Conflict> conflicts, Instant nextFree) {
    super(
        Kind.REFUSED,
        conflicts.get(0).code(),
        conflicts.stream().map(ConflictRefusal::violation).toList());
    this.conflicts = List.copyOf(conflicts);
    this.nextFree = nextFree;
  }

  /** What it collides with. */
  public List<Conflict> conflicts() {
    return conflicts;
  }

  /** The next start on the same day at which nothing stands in the way; null where none is. */
  public Instant nextFree() {
    return nextFree;
  }

  /** A conflict as a form shows it. */
  public static FieldViolation violation(Conflict conflict) {
    boolean hidden = named(conflict) && conflict.sessionTitle() == null;
    return FieldViolation.of(
        field(conflict.code()),
        conflict.code() + (hidden ? "_ELSEWHERE" : "_AT"),
        conflict.what() == null ? "" : conflict.what(),
        local(conflict.start()).format(MOMENT),
        local(conflict.end()).format(HOUR),
        conflict.sessionTitle() == null ? "" : conflict.sessionTitle());
  }

  private static boolean named(Conflict conflict) {
    return conflict.code().equals(Conflict.TRAINER) || conflict.code().equals(Conflict.VENUE);
  }

  private static LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, Surroundings.ZONE);
  }

  private static String field(String code) {
    return switch (code) {
      case Conflict.VENUE, Conflict.VENUE_CLOSED -> "venueId";
      case Conflict.OVERLAP, Conflict.TRAINEES -> "start";
      default -> "trainerIds";
    };
  }
}
