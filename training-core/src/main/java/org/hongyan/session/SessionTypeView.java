package org.hongyan.session;

import java.time.LocalDate;
import org.hongyan.reference.NamedView;

/** A kind of class as lists and forms show it. */
public record SessionTypeView(
    String code,
    String nameZh,
    String nameEn,
    String source,
    LocalDate validFrom,
    LocalDate validTo,
    int version)
    implements NamedView {

  static SessionTypeView of(SessionType type) {
    return new SessionTypeView(
        type.code(),
        type.nameZh(),
        type.nameEn(),
        type.source(),
        type.validity().from(),
        type.validity().to(),
        type.version());
  }
}
