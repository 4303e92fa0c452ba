package org.hongyan.registration;

import java.time.Instant;

/** What the audit log keeps of a registration: the last one of each is its state now. */
record RegistrationState(
    Long sessionId,
    Long personId,
    Approval approval,
    ApprovalStage stage,
    Seat seat,
    Long queueNumber,
    Long quotaId,
    Instant offeredUntil) {

  static RegistrationState of(Registration registration) {
    Entry entry = registration.entry();
    return new RegistrationState(
        registration.sessionId(),
        registration.personId(),
        registration.approval(),
        entry.stage(),
        registration.seat(),
        entry.queueNumber(),
        entry.quotaId(),
        entry.offeredUntil());
  }
}
