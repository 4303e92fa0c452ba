package org.hongyan.web.session;

import java.util.Locale;
import org.hongyan.session.timetable.Warning;
import org.hongyan.shared.Texts;

/** What should be known of a lesson, in the reader's language. */
public record WarningAnswer(String code, String message) {

  static WarningAnswer of(Warning warning, Locale locale) {
    return new WarningAnswer(
        warning.code(), Texts.text(locale, "warnings." + warning.code(), warning.args().toArray()));
  }
}
