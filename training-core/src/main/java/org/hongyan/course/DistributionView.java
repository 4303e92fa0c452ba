package org.hongyan.course;

import java.time.LocalDate;

/** Copies that somebody was given. */
public record DistributionView(
    Long id, String recipient, int copies, LocalDate distributedOn, String remark) {}
