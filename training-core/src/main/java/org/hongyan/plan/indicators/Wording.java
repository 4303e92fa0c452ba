package org.hongyan.plan.indicators;

import java.util.Locale;

/** A text of the plan's data in both languages. */
public record Wording(String zh, String en) {

  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
  }
}
