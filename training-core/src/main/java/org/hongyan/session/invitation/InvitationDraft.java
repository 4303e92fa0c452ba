package org.hongyan.session.invitation;

import java.time.Instant;
import java.util.List;

/**
 * Whom to ask.
 *
 * @param nextTrainerIds who is asked next when the answer is no, in this order
 * @param deadline until when the answer is wanted; null leaves three working days
 * @param message added to the letter; may be null
 * @param seat place of the lesson, from 1; null is the first
 */
public record InvitationDraft(
    Long trainerId, List<Long> nextTrainerIds, Instant deadline, String message, Integer seat) {

  public InvitationDraft {
    nextTrainerIds =
        nextTrainerIds == null ? List.of() : nextTrainerIds.stream().distinct().toList();
    seat = seat == null ? 1 : seat;
  }
}
