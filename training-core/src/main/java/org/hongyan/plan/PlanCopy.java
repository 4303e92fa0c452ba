package org.hongyan.plan;

import java.time.LocalDate;

/** A new plan that begins as the copy of another. */
public record PlanCopy(
    String code,
    String nameZh,
    String nameEn,
    LocalDate startDate,
    LocalDate endDate,
    String document) {}
