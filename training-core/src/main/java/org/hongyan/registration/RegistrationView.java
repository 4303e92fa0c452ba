package org.hongyan.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.person.MaskedName;

/**
 * A registration as lists, answers and messages show it.
 *
 * @param personId null where the name is masked
 * @param name in full for organisers and the trainee, masked for everybody else
 * @param idNumber masked
 * @param phone masked; null where the name is
 * @param stage who decides next; null where nobody has to
 * @param waitingPosition 1 for who is next; null for who does not wait
 * @param offeredUntil first instant at which an offered seat can no longer be accepted
 * @param quotaId whose kept seats the seat is one of
 * @param reason why it was cancelled or rejected; null where the name is masked
 * @param warnings what the trainee should mind, in words
 */
public record RegistrationView(
    Long id,
    Long sessionId,
    String sessionNumber,
    String sessionTitle,
    LocalDate startDate,
    LocalDate endDate,
    Long personId,
    String name,
    String idNumber,
    String phone,
    String employer,
    String audienceGroup,
    String divisionCode,
    Long organisationId,
    Approval approval,
    ApprovalStage stage,
    Seat seat,
    Integer waitingPosition,
    Instant offeredUntil,
    Long quotaId,
    Source source,
    Instant registeredAt,
    String reason,
    List<Warning> warnings) {

  /** Something that did not stand in the way, by its rule. */
  public record Warning(String code, List<String> args) {}

  /** Whether it stands: neither cancelled nor rejected. */
  public boolean active() {
    return seat != Seat.CANCELLED && approval != Approval.REJECTED;
  }

  /** How it stands, in one word. */
  public Standing standing() {
    return Standing.of(approval, seat);
  }

  /** The same with something to mind. */
  RegistrationView warned(List<Warning> about) {
    return with(personId, name, phone, reason, about);
  }

  /** The same for who may know how it stands, not whose it is. */
  RegistrationView masked() {
    return with(null, MaskedName.of(name), null, null, warnings);
  }

  private RegistrationView with(
      Long shownId, String shownName, String shownPhone, String why, List<Warning> about) {
    return new RegistrationView(
        id,
        sessionId,
        sessionNumber,
        sessionTitle,
        startDate,
        endDate,
        shownId,
        shownName,
        idNumber,
        shownPhone,
        employer,
        audienceGroup,
        divisionCode,
        organisationId,
        approval,
        stage,
        seat,
        waitingPosition,
        offeredUntil,
        quotaId,
        source,
        registeredAt,
        why,
        about);
  }
}
