package org.hongyan.session;

import java.time.LocalDate;

/**
 * A session as lists and pages show it.
 *
 * @param host name of the host organisation
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
    LocalDate startDate,
    LocalDate endDate,
    Integer minutes,
    Delivery.Place place,
    SessionStatus status,
    boolean roster,
    long personTimes,
    long aggregated,
    int version) {

  static SessionView of(TrainingSession session, String host, long personTimes, long aggregated) {
    return new SessionView(
        session.id(),
        session.number(),
        session.title(),
        session.typeCode(),
        session.level(),
        session.divisionCode(),
        session.hostOrganisationId(),
        host,
        session.startDate(),
        session.endDate(),
        session.minutes(),
        session.delivery() == null ? null : session.delivery().place(),
        session.status(),
        session.roster(),
        personTimes,
        aggregated,
        session.version());
  }
}
