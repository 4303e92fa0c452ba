package org.hongyan.reference;

import java.time.LocalDate;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Validity;

/** What a form gives of any row with a code and names; the code is taken once and stays. */
public interface NamedDraft {

  int LONGEST_NAME = 100;

  String code();

  String nameZh();

  String nameEn();

  /** First day, open where null. */
  LocalDate validFrom();

  /** Last day, open where null. */
  LocalDate validTo();

  /** The document that says so, may be null. */
  String source();

  /** The state that was changed; null for a new one. */
  Integer version();

  /** From when until when the row holds. */
  default Validity validity() {
    return new Validity(validFrom(), validTo());
  }

  /** What is asked of every name, source and validity. */
  default FieldChecks checks() {
    return new FieldChecks()
        .text("nameZh", nameZh(), LONGEST_NAME)
        .text("nameEn", nameEn(), LONGEST_NAME)
        .source(source())
        .order(validFrom(), "validTo", validTo());
  }
}
