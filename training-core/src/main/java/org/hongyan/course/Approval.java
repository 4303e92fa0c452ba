package org.hongyan.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hongyan.document.DocumentKind;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * The way of a course or material: draft, review, approved, retired. A reviewer may hand it back to
 * its author with a reason; nothing is skipped and nothing approved becomes a draft again.
 */
@Embeddable
public class Approval {

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private CatalogueStatus status = CatalogueStatus.DRAFT;

  @Column(name = "return_reason")
  private String returnReason;

  @Column(name = "approved_on")
  private LocalDate approvedOn;

  @Column(name = "approval_document")
  private String document;

  @Column(name = "retired_on")
  private LocalDate retiredOn;

  @Column(name = "retirement_reason")
  private String retirementReason;

  public CatalogueStatus status() {
    return status;
  }

  /** Why it was handed back the last time; null where it was not. */
  public String returnReason() {
    return returnReason;
  }

  public LocalDate approvedOn() {
    return approvedOn;
  }

  public String document() {
    return document;
  }

  public LocalDate retiredOn() {
    return retiredOn;
  }

  public String retirementReason() {
    return retirementReason;
  }

  void submit() {
    demand(CatalogueStatus.DRAFT, "NOT_A_DRAFT");
    status = CatalogueStatus.IN_REVIEW;
    returnReason = null;
  }

  void handBack(String reason) {
    demand(CatalogueStatus.IN_REVIEW, "NOT_IN_REVIEW");
    status = CatalogueStatus.DRAFT;
    returnReason = reason;
  }

  void approve(String decision, LocalDate day) {
    demand(CatalogueStatus.IN_REVIEW, "NOT_IN_REVIEW");
    status = CatalogueStatus.APPROVED;
    approvedOn = day;
    document = decision;
  }

  void retire(String reason, LocalDate day) {
    demand(CatalogueStatus.APPROVED, "NOT_APPROVED");
    if (day.isBefore(approvedOn)) {
      throw RuleViolation.invalid(
          RuleViolation.FieldViolation.of(
              "date", "RETIRED_BEFORE_APPROVAL", approvedOn.toString()));
    }
    status = CatalogueStatus.RETIRED;
    retiredOn = day;
    retirementReason = reason;
  }

  /** Refuses to change a file of what has been approved, unless it is no part of that. */
  void demandChangeable(DocumentKind kind) {
    boolean fixed = status == CatalogueStatus.APPROVED || status == CatalogueStatus.RETIRED;
    if (fixed && kind != DocumentKind.DECISION && kind != DocumentKind.OTHER) {
      throw new RuleViolation(Kind.REFUSED, "DOCUMENT_FIXED_BY_APPROVAL");
    }
  }

  private void demand(CatalogueStatus wanted, String code) {
    if (status != wanted) {
      throw new RuleViolation(Kind.REFUSED, code);
    }
  }
}
