package org.hongyan.place;

import static org.hongyan.shared.Words.orNull;

import java.time.LocalDate;

/**
 * A venue as a form gives it.
 *
 * @param room which room of it, may be null
 * @param divisionCode where it lies; null means the caller's own division
 * @param organisationId to whom it belongs, may be null
 * @param mapPosition longitude and latitude, {@code 122.2433,43.6526}, may be null
 * @param seats 1 to 5000
 * @param validFrom first day on which it can be used, open where null
 * @param validTo last day, open where null
 * @param version of the state that was changed; null for a new one
 */
public record VenueDraft(
    String name,
    String room,
    String divisionCode,
    Long organisationId,
    String address,
    String mapPosition,
    Integer seats,
    String equipment,
    String remark,
    LocalDate validFrom,
    LocalDate validTo,
    Integer version) {

  public VenueDraft {
    name = orNull(name);
    room = orNull(room);
    divisionCode = orNull(divisionCode);
    address = orNull(address);
    mapPosition = orNull(mapPosition);
    equipment = orNull(equipment);
    remark = orNull(remark);
  }

  /** What is kept, as a form would say it. */
  static VenueDraft of(Venue venue) {
    return new VenueDraft(
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

  /** Whether it says the same as another of the same version. */
  boolean same(VenueDraft other) {
    return equals(other);
  }

  VenueDraft within(String division) {
    return new VenueDraft(
        name,
        room,
        division,
        organisationId,
        address,
        mapPosition,
        seats,
        equipment,
        remark,
        validFrom,
        validTo,
        version);
  }
}
