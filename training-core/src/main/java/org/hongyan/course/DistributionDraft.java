package org.hongyan.course;

import static org.hongyan.shared.Words.orNull;

import java.time.LocalDate;

/**
 * Copies to be written down as handed out.
 *
 * @param copies 1 to 100000
 */
public record DistributionDraft(
    String recipient, Integer copies, LocalDate distributedOn, String remark) {

  public DistributionDraft {
    recipient = orNull(recipient);
    remark = orNull(remark);
  }
}
