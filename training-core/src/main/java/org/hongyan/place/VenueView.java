package org.hongyan.place;

import java.time.LocalDate;

/** A venue as lists, forms and the audit log show it. */
public record VenueView(
    Long id,
    String name,
    String room,
    String divisionCode,
    Long organisationId,
    String address,
    String mapPosition,
    int seats,
    String equipment,
    String remark,
    LocalDate validFrom,
    LocalDate validTo,
    int version) {

  static VenueView of(Venue venue) {
    return new VenueView(
        venue.id(),
        venue.name(),
        venue.room(),
        venue.divisionCode(),
        venue.organisationId(),
        venue.address(),
        venue.mapPosition(),
        venue.seats(),
        venue.equipment(),
        venue.remark(),
        venue.validity().from(),
        venue.validity().to(),
        venue.version());
  }

  /** Name and room as one, as timetables print it. */
  public String fullName() {
    return room == null ? name : name + " " + room;
  }
}
