package org.hongyan.registration;

import java.util.Locale;
import org.hongyan.shared.Texts;

/** Reasons that the product itself gives, kept in the language of the office. */
final class SeatWords {

  private SeatWords() {}

  static String offerExpired() {
    return Texts.text(Locale.SIMPLIFIED_CHINESE, "labels.registration.offerExpired");
  }
}
