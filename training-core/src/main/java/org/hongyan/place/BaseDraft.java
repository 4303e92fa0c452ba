package org.hongyan.place;

import static org.hongyan.shared.Words.orNull;

import java.time.LocalDate;

/**
 * A training base as a form gives it.
 *
 * @param organisationId who runs it, may be null
 * @param recognitionDocument the decision that recognised it
 * @param validTo last day of the term, open where null
 * @param yearlyDuty classes that it is to hold each year, may be null
 * @param dutyText what else it has to do each year, may be null
 * @param version of the state that was changed; null for a new one
 */
public record BaseDraft(
    String name,
    String divisionCode,
    Long organisationId,
    String recognitionDocument,
    LocalDate recognisedOn,
    LocalDate validTo,
    Integer yearlyDuty,
    String dutyText,
    String remark,
    Integer version) {

  public BaseDraft {
    name = orNull(name);
    divisionCode = orNull(divisionCode);
    recognitionDocument = orNull(recognitionDocument);
    dutyText = orNull(dutyText);
    remark = orNull(remark);
  }
}
