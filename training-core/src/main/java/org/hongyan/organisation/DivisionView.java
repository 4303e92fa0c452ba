package org.hongyan.organisation;

import java.time.LocalDate;

/** A division as lists and forms show it. */
public record DivisionView(
    String code,
    String name,
    String shortName,
    DivisionLevel level,
    String parentCode,
    LocalDate validFrom,
    LocalDate validTo,
    int version) {

  static DivisionView of(Division division) {
    return new DivisionView(
        division.code(),
        division.name(),
        division.shortName(),
        division.level(),
        division.parentCode(),
        division.validity() == null ? null : division.validity().from(),
        division.validity() == null ? null : division.validity().to(),
        division.version());
  }
}
