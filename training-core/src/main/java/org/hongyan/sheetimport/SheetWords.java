package org.hongyan.sheetimport;

import java.util.Locale;
import org.hongyan.shared.Texts;

/** Words that sheets of every kind write, in Chinese as the organisers' files have them. */
final class SheetWords {

  private SheetWords() {}

  static String answer(boolean value) {
    return text(value ? "yes" : "no");
  }

  static String label(Enum<?> value) {
    return Texts.label(Locale.SIMPLIFIED_CHINESE, value);
  }

  static String text(String name, Object... args) {
    return Texts.text(Locale.SIMPLIFIED_CHINESE, "sheets." + name, args);
  }
}
