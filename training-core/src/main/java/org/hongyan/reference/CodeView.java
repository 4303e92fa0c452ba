package org.hongyan.reference;

import java.time.LocalDate;

/** A code with names as lists and forms show it. */
public record CodeView(
    String code,
    String nameZh,
    String nameEn,
    String source,
    LocalDate validFrom,
    LocalDate validTo,
    int version)
    implements NamedView {

  /** As it is kept. */
  public static CodeView of(NamedCode row) {
    return new CodeView(
        row.code(),
        row.nameZh(),
        row.nameEn(),
        row.source(),
        row.validity().from(),
        row.validity().to(),
        row.version());
  }
}
