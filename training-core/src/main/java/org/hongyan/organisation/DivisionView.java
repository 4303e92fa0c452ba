package org.hongyan.organisation;

import java.time.LocalDate;

/** A division as lists, forms and the audit log show it. */
public record DivisionView(
    String code,
    String name,
    String shortName,
    DivisionLevel level,
    String parentCode,
    LocalDate validFrom,
    LocalDate validTo,
    String source,
    int version) {

  static DivisionView of(Division division) {
    return new DivisionView(
        division.code(),
        division.name(),
        division.shortName(),
        division.level(),
        division.parentCode(),
        division.validity().from(),
        division.validity().to(),
        division.source(),
        division.version());
  }
}
