package org.hongyan.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A session as lists and pages show it.
 *
 * @param host name of the host organisation
 * @param minutes of all lessons, or as a ledger tells
 * @param completionThreshold share of the lessons that completes it; null for classes of ledgers
 * @param fromLedger whether a ledger brought it; it is corrected by a ledger, then
 * @param personTimes completed registrations, with a roster
 * @param aggregated head count without a roster, never mixed with the former
 */
public record SessionView(
    Long id,
    String number,
    String title,
    String typeCode,
    SessionLevel level,
    String divisionCode,
    Long hostOrganisationId,
    String host,
    List<Long> coOrganiserIds,
    LocalDate startDate,
    LocalDate endDate,
    Integer minutes,
    Delivery.Place place,
    SessionDraft.DeliveryDraft delivery,
    SessionStatus status,
    String statusReason,
    Integer capacity,
    Integer minParticipants,
    Instant registrationOpensAt,
    Instant registrationClosesAt,
    boolean approvalRequired,
    List<String> audienceGroups,
    List<Long> courseIds,
    AdmissionTerms registration,
    BigDecimal completionThreshold,
    Integer disciplineMinutes,
    String hostSession,
    BigDecimal budget,
    String noticeNumber,
    String description,
    Long venueId,
    String series,
    Long copiedFrom,
    String heldWithFewerReason,
    boolean fromLedger,
    boolean roster,
    long personTimes,
    long aggregated,
    int calendarSequence,
    int version) {

  /** What the session's own row does not hold. */
  record Beside(
      String host,
      List<Long> coOrganiserIds,
      List<String> audienceGroups,
      List<Long> courseIds,
      List<String> audienceDivisions,
      List<Long> prerequisiteCourseIds,
      long personTimes,
      long aggregated) {}

  /** Budget and reasons are the organisers' own; others see the session without them. */
  static SessionView of(TrainingSession session, Beside beside, boolean internal) {
    Admission admission = session.admission();
    return new SessionView(
        session.id(),
        session.number(),
        session.title(),
        session.typeCode(),
        session.level(),
        session.divisionCode(),
        session.hostOrganisationId(),
        beside.host(),
        beside.coOrganiserIds(),
        session.startDate(),
        session.endDate(),
        session.minutes(),
        session.delivery() == null ? null : session.delivery().place(),
        SessionDraft.DeliveryDraft.of(session.delivery()),
        session.status(),
        session.statusReason(),
        admission.capacity(),
        admission.minParticipants(),
        admission.opensAt(),
        admission.closesAt(),
        admission.approvalRequired(),
        beside.audienceGroups(),
        beside.courseIds(),
        new AdmissionTerms(
            admission.organisationApproval(),
            admission.traineeConflicts(),
            admission.offerHours(),
            admission.cancellationClosesAt(),
            beside.audienceDivisions(),
            beside.prerequisiteCourseIds()),
        session.outline().completionThreshold(),
        session.outline().disciplineMinutes(),
        session.outline().hostSession(),
        internal ? session.outline().budget() : null,
        session.outline().noticeNumber(),
        session.outline().description(),
        session.outline().venueId(),
        session.series(),
        session.copiedFrom(),
        internal ? session.heldWithFewerReason() : null,
        session.ledgerImportId() != null,
        session.roster(),
        beside.personTimes(),
        beside.aggregated(),
        session.calendarSequence(),
        session.version());
  }

  /** The same as a plan that can be changed, with the version in which it was seen. */
  public SessionDraft draft() {
    return new SessionDraft(
        title,
        typeCode,
        level,
        divisionCode,
        hostOrganisationId,
        coOrganiserIds,
        startDate,
        endDate,
        capacity,
        minParticipants,
        registrationOpensAt,
        registrationClosesAt,
        approvalRequired,
        audienceGroups,
        delivery,
        completionThreshold,
        disciplineMinutes,
        hostSession,
        budget,
        noticeNumber,
        description,
        venueId,
        courseIds,
        registration,
        version);
  }
}
