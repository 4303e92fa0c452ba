package org.hongyan.planning.solving;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.hongyan.subject.Level;

/**
 * A trainer as the solver sees them.
 *
 * @param home division they come from
 * @param able how far they can teach each subject, by its code
 * @param serves divisions in which they teach; none means all
 * @param fee rank of their fee class, 0 for the cheapest
 * @param outside days on which they are not in the pool
 * @param away days on which they are away or do not teach
 * @param teaching days on which they already have a lesson
 */
public record Teacher(
    long id,
    String home,
    Map<String, Level> able,
    Set<String> serves,
    int fee,
    Set<LocalDate> outside,
    Set<LocalDate> away,
    Set<LocalDate> teaching) {

  boolean canTeach(String subject, Level level) {
    if (subject == null) {
      return true;
    }
    Level most = able.get(subject);
    return most != null && (level == null || most.compareTo(level) >= 0);
  }

  boolean comesTo(String division) {
    return serves.isEmpty() || serves.contains(division);
  }
}
