package org.hongyan.organisation;

/**
 * Where a division stands; a functional zone is no division of GB/T 2260 but counts beside them.
 */
public enum DivisionLevel {
  CITY,
  COUNTY,
  FUNCTIONAL_ZONE,
  TOWNSHIP
}
