package org.hongyan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value as it is reported.
 *
 * @param asOf the day at whose close it holds
 * @param document name and number of the document that says so
 * @param file the document itself, may be null
 */
public record ReportDraft(BigDecimal value, LocalDate asOf, String document, ReportFile file) {}
