package org.hongyan.place;

import java.time.LocalDate;

/**
 * A training base as lists, forms and the audit log show it.
 *
 * @param standing today
 * @param heldThisYear closed classes that its organisation has hosted this year
 */
public record BaseView(
    Long id,
    String name,
    String divisionCode,
    Long organisationId,
    String recognitionDocument,
    LocalDate recognisedOn,
    LocalDate validTo,
    Integer yearlyDuty,
    String dutyText,
    LocalDate withdrawnOn,
    String withdrawalReason,
    String remark,
    BaseStanding standing,
    long heldThisYear,
    int version) {

  /** Whether its duty of the year is not done yet. */
  public boolean dutyOpen() {
    boolean stands = standing == BaseStanding.VALID || standing == BaseStanding.LAPSING;
    return stands && yearlyDuty != null && heldThisYear < yearlyDuty;
  }
}
