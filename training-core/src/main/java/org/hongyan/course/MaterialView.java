package org.hongyan.course;

import java.time.LocalDate;
import java.util.List;

/** A material as lists, forms and the audit log show it. */
public record MaterialView(
    Long id,
    String title,
    MaterialKind kind,
    String authors,
    String edition,
    LocalDate completedOn,
    List<Long> courseIds,
    String divisionCode,
    String remark,
    CatalogueStatus status,
    String returnReason,
    LocalDate approvedOn,
    String approvalDocument,
    LocalDate retiredOn,
    String retirementReason,
    int version) {

  static MaterialView of(Material material) {
    return of(material, List.copyOf(material.courseIds()));
  }

  static MaterialView of(Material material, List<Long> courseIds) {
    Approval approval = material.approval();
    return new MaterialView(
        material.id(),
        material.title(),
        material.kind(),
        material.authors(),
        material.edition(),
        material.completedOn(),
        courseIds,
        material.divisionCode(),
        material.remark(),
        approval.status(),
        approval.returnReason(),
        approval.approvedOn(),
        approval.document(),
        approval.retiredOn(),
        approval.retirementReason(),
        material.version());
  }
}
