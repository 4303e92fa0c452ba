package org.hongyan.session.timetable;

import java.util.List;

/**
 * Something an organiser should know before a lesson is held as planned; it refuses nothing.
 *
 * @param code its text is {@code warnings.<code>}
 * @param args what the text is filled with
 */
public record Warning(String code, List<Object> args) {

  static Warning of(String code, Object... args) {
    return new Warning(code, List.of(args));
  }
}
