package org.hongyan.session.honorarium;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one trainer is to get for one lesson.
 *
 * @param amount in yuan after tax
 * @param surchargePercent for long travel; null is none
 * @param surchargeApproval the written approval that a surcharge needs
 * @param reason why the amount lies above the rule; may be null where it does not
 * @param status null is PLANNED
 * @param paidOn for PAID
 * @param voucher number of finance, for PAID
 * @param version of the state that was changed; null where nothing was set yet
 */
public record HonorariumDraft(
    Long lessonId,
    Long trainerId,
    BigDecimal amount,
    Integer surchargePercent,
    String surchargeApproval,
    String reason,
    HonorariumStatus status,
    LocalDate paidOn,
    String voucher,
    Integer version) {

  int surcharge() {
    return surchargePercent == null ? 0 : surchargePercent;
  }

  HonorariumStatus wanted() {
    return status == null ? HonorariumStatus.PLANNED : status;
  }
}
