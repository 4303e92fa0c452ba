package org.hongyan.plan;

/** An inconsistency of a plan as lists, forms and the audit log show it. */
public record RemarkView(
    Long id, String plan, String indicatorCodes, String textZh, String textEn, int version) {

  static RemarkView of(PlanRemark remark) {
    return new RemarkView(
        remark.id(),
        remark.planCode(),
        remark.indicatorCodes(),
        remark.textZh(),
        remark.textEn(),
        remark.version());
  }
}
