package org.hongyan.session.teaching;

import java.util.List;

/**
 * A trainer who may teach a lesson.
 *
 * @param score 0 to 100, more is better; what it is made of stands in {@code reasons}
 * @param conflicts what stands in the way; empty for who can be had
 */
public record TrainerSuggestion(
    Long trainerId, String name, int score, List<Reason> reasons, List<Reason> conflicts) {

  public boolean free() {
    return conflicts.isEmpty();
  }
}
