package org.hongyan.session.honorarium;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One lesson of one trainer with the fee by the rules and what was set.
 *
 * @param feeClass null where the trainer has none
 * @param rate yuan for a teaching hour on the lesson's day; null where none is known
 * @param scheme the rulebook of the rate
 * @param minutes taught
 * @param twiceMinutes of them paid with another class at the same time
 * @param beyondMinutes of them beyond the maximum of the half day
 * @param paidMinutes of them paid
 * @param teachingHour minutes of one
 * @param computed yuan by the rules, without surcharge; null where no rate is known
 * @param amount yuan that were set; null where nothing was
 * @param aboveRule whether the amount needs its reason
 * @param status null where nothing was set
 * @param version null where nothing was set
 */
public record HonorariumView(
    Long lessonId,
    String lesson,
    Instant start,
    Long trainerId,
    String trainer,
    String feeClass,
    BigDecimal rate,
    String scheme,
    int minutes,
    int twiceMinutes,
    int beyondMinutes,
    int paidMinutes,
    int teachingHour,
    BigDecimal computed,
    BigDecimal amount,
    Integer surchargePercent,
    String surchargeApproval,
    String reason,
    boolean aboveRule,
    HonorariumStatus status,
    LocalDate paidOn,
    String voucher,
    String setBy,
    Integer version) {}
