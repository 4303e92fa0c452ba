package org.hongyan.plan;

import java.time.LocalDate;

/**
 * New names, period and document of a plan.
 *
 * @param version the version that the editor saw
 */
public record PlanRevision(
    String nameZh,
    String nameEn,
    LocalDate startDate,
    LocalDate endDate,
    String document,
    Integer version) {}
