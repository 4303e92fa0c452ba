package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Recent;

/**
 * Whom classes are for, kept by the version of the class: whoever registers under its lock reads
 * five lists less. Each revision raises the version ({@link TrainingSession#revise}), on whichever
 * node it happens.
 */
@ApplicationScoped
public class AudienceRules {

  /** Whom a class is for. */
  record Rules(int version, Set<String> groups, Set<String> divisions, Set<Long> courses) {

    private static Rules of(TrainingSession session) {
      return new Rules(
          session.version(),
          session.audienceGroups(),
          session.audienceDivisions(),
          session.prerequisiteCourseIds());
    }
  }

  private static final int KEPT = 1000;

  private final Map<Long, Rules> kept = new Recent<>(KEPT);

  /** Those of a class as it was read. */
  Rules of(TrainingSession session) {
    Rules known = known(session.id());
    if (known != null && known.version() == session.version()) {
      return known;
    }
    Rules read = Rules.of(session);
    keep(session.id(), read);
    return read;
  }

  private synchronized Rules known(Long sessionId) {
    return kept.get(sessionId);
  }

  private synchronized void keep(Long sessionId, Rules rules) {
    kept.put(sessionId, rules);
  }
}
