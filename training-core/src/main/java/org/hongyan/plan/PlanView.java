package org.hongyan.plan;

import java.time.LocalDate;

/** A plan as forms and the audit log show it. */
public record PlanView(
    String code,
    String nameZh,
    String nameEn,
    LocalDate startDate,
    LocalDate endDate,
    String document,
    int version) {

  public static PlanView of(Plan plan) {
    return new PlanView(
        plan.code(),
        plan.nameZh(),
        plan.nameEn(),
        plan.startDate(),
        plan.endDate(),
        plan.document(),
        plan.version());
  }
}
