package org.hongyan.person;

import java.time.LocalDate;
import org.hongyan.reference.NamedView;

/** A group of trainees as lists, forms and the audit log show it. */
public record AudienceGroupView(
    String code,
    String nameZh,
    String nameEn,
    boolean countsForPriorityGroups,
    boolean countsForAnnualGroups,
    LocalDate validFrom,
    LocalDate validTo,
    String source,
    int version)
    implements NamedView {

  static AudienceGroupView of(AudienceGroup group) {
    return new AudienceGroupView(
        group.code(),
        group.nameZh(),
        group.nameEn(),
        group.countsForPriorityGroups(),
        group.countsForAnnualGroups(),
        group.validity().from(),
        group.validity().to(),
        group.source(),
        group.version());
  }
}
