package org.hongyan.trainer;

import java.util.Comparator;
import org.hongyan.subject.Level;

/** A subject and a level at which somebody can teach it. */
public record Taught(String subjectCode, Level level) {

  static final Comparator<Taught> ORDER =
      Comparator.comparing(Taught::subjectCode).thenComparing(Taught::level);
}
