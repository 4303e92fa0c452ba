package org.hongyan.web.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hongyan.registration.Approval;
import org.hongyan.registration.ApprovalStage;
import org.hongyan.registration.RegistrationView;
import org.hongyan.registration.Seat;
import org.hongyan.registration.Source;
import org.hongyan.shared.Texts;

/** A registration as the API tells it, with warnings in words. */
public record RegistrationAnswer(
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
    List<WarningAnswer> warnings) {

  /** Something to mind. */
  public record WarningAnswer(String code, String message) {}

  static RegistrationAnswer of(RegistrationView view, Locale locale) {
    return new RegistrationAnswer(
        view.id(),
        view.sessionId(),
        view.sessionNumber(),
        view.sessionTitle(),
        view.startDate(),
        view.endDate(),
        view.personId(),
        view.name(),
        view.idNumber(),
        view.phone(),
        view.employer(),
        view.audienceGroup(),
        view.divisionCode(),
        view.organisationId(),
        view.approval(),
        view.stage(),
        view.seat(),
        view.waitingPosition(),
        view.offeredUntil(),
        view.quotaId(),
        view.source(),
        view.registeredAt(),
        view.reason(),
        view.warnings().isEmpty()
            ? null
            : view.warnings().stream()
                .map(
                    one ->
                        new WarningAnswer(
                            one.code(),
                            Texts.text(locale, "rules." + one.code(), one.args().toArray())))
                .toList());
  }
}
