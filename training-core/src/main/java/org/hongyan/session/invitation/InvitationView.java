package org.hongyan.session.invitation;

import java.time.Instant;
import java.util.List;

/**
 * An invitation as organisers and its trainer see it.
 *
 * @param issuer in whose name it is sent: the host of the class, else its division
 * @param venue name and room; null where none is named
 * @param reason why it was declined or withdrawn
 * @param next who is asked next, in this order; organisers only
 * @param byMail whether the trainer has a mail address
 * @param byPhone whether the trainer has a phone that a gateway reaches
 * @param onPages whether the trainer has an account
 */
public record InvitationView(
    Long id,
    Long lessonId,
    Long sessionId,
    String divisionCode,
    String sessionTitle,
    String lessonTitle,
    Instant start,
    Instant end,
    String issuer,
    String venue,
    int seat,
    Long trainerId,
    String trainer,
    InvitationStatus status,
    Instant deadline,
    Instant invitedAt,
    String invitedBy,
    Instant remindedAt,
    Instant closedAt,
    String reason,
    String message,
    List<String> next,
    boolean byMail,
    boolean byPhone,
    boolean onPages) {

  public boolean open() {
    return status == InvitationStatus.INVITED;
  }

  /** The same without what is the office's own. */
  InvitationView forTrainer() {
    return new InvitationView(
        id,
        lessonId,
        sessionId,
        divisionCode,
        sessionTitle,
        lessonTitle,
        start,
        end,
        issuer,
        venue,
        seat,
        trainerId,
        trainer,
        status,
        deadline,
        invitedAt,
        invitedBy,
        remindedAt,
        closedAt,
        reason,
        message,
        List.of(),
        byMail,
        byPhone,
        onPages);
  }

  /** What the audit log keeps. */
  State state() {
    return new State(lessonId, seat, trainerId, status, deadline);
  }

  /** The state of an audit entry. */
  record State(
      Long lessonId, int seat, Long trainerId, InvitationStatus status, Instant deadline) {}
}
