package org.hongyan.course;

/**
 * Where a course or material stands: written, under review, approved for use, no longer used. Only
 * an approved one counts towards the plan.
 */
public enum CatalogueStatus {
  DRAFT,
  IN_REVIEW,
  APPROVED,
  RETIRED
}
