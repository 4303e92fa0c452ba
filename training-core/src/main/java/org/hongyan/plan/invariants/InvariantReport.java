package org.hongyan.plan.invariants;

import java.util.List;

/** What a recount found. */
public record InvariantReport(boolean ok, List<Check> checks) {

  /**
   * One rule recounted.
   *
   * @param count rows that break it
   * @param examples identifiers of some of them
   */
  public record Check(String code, boolean ok, long count, List<String> examples) {}
}
