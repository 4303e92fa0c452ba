package org.hongyan.plan.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One row behind a figure.
 *
 * @param personName masked, null where the row is no person
 * @param count what it adds to the figure; for a reported value the value
 * @param source the file, sheet and row, or the document, that it came from; the sheet only where
 *     the file has several
 * @param link page of the session, null where there is none
 */
public record EvidenceRow(
    Long id,
    EvidenceKind kind,
    LocalDate date,
    String title,
    String divisionCode,
    String audienceGroup,
    String personName,
    BigDecimal count,
    String source,
    String link) {}
