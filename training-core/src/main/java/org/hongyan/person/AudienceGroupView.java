package org.hongyan.person;

import java.time.LocalDate;

/** A group of trainees as lists and forms show it. */
public record AudienceGroupView(
    String code,
    String nameZh,
    String nameEn,
    boolean countsForPriorityGroups,
    boolean countsForAnnualGroups,
    LocalDate validFrom,
    LocalDate validTo,
    int version) {

  static AudienceGroupView of(AudienceGroup group) {
    return new AudienceGroupView(
        group.code(),
        group.nameZh(),
        group.nameEn(),
        group.countsForPriorityGroups(),
        group.countsForAnnualGroups(),
        group.validity() == null ? null : group.validity().from(),
        group.validity() == null ? null : group.validity().to(),
        group.version());
  }
}
