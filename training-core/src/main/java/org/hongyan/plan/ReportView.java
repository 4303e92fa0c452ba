package org.hongyan.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A reported value with its history.
 *
 * @param fileName of the document where it is kept here, else null
 * @param withdrawnBy who took it back, null while it holds
 * @param withdrawalReason why
 * @param replacedBy the value that corrects it, null where there is none
 */
public record ReportView(
    Long id,
    BigDecimal value,
    LocalDate asOf,
    String document,
    String fileName,
    String reportedBy,
    Instant reportedAt,
    String withdrawnBy,
    Instant withdrawnAt,
    String withdrawalReason,
    Long replacedBy) {

  static ReportView of(ReportedValue value, String fileName) {
    return new ReportView(
        value.id(),
        value.value(),
        value.asOf(),
        value.document(),
        fileName,
        value.reportedBy(),
        value.reportedAt(),
        value.withdrawnBy(),
        value.withdrawnAt(),
        value.withdrawalReason(),
        value.replacedBy());
  }
}
