package org.hongyan.notification.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.Texts;

/** Writes what fills the places of letters to trainees, in one language. */
final class LetterValues {

  private final Locale locale;
  private final Map<String, String> values = new HashMap<>();

  private LetterValues(Locale locale) {
    this.locale = locale;
  }

  static LetterValues in(Locale locale) {
    return new LetterValues(locale);
  }

  LetterValues name(String name) {
    values.put("name", name);
    return this;
  }

  LetterValues of(TrainingSession session, ClassFacts facts, String office) {
    values.put("office", office);
    values.put("class", session.title());
    values.put("number", session.number());
    values.put("date", days(facts));
    values.put("begins", begins(facts));
    values.put("place", place(facts));
    return this;
  }

  LetterValues with(String place, Object value) {
    values.put(place, value == null ? word("none") : value.toString());
    return this;
  }

  LetterValues deadline(Instant until) {
    values.put("deadline", until == null ? word("none") : moment(until));
    return this;
  }

  /** What was true before, as one line. */
  LetterValues before(ClassFacts facts) {
    values.put("before", String.join(word("comma"), days(facts), begins(facts), place(facts)));
    return this;
  }

  Map<String, String> map() {
    return values;
  }

  private String days(ClassFacts facts) {
    return facts.start().equals(facts.end())
        ? day(facts.start())
        : day(facts.start()) + word("to") + day(facts.end());
  }

  private String begins(ClassFacts facts) {
    return facts.begins() == null ? word("place.unknown") : moment(facts.begins());
  }

  private String place(ClassFacts facts) {
    return facts.place() == null ? word("place.unknown") : facts.place();
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(word("day"), locale).format(day);
  }

  private String moment(Instant instant) {
    return DateTimeFormatter.ofPattern(word("moment"), locale)
        .format(instant.atZone(Surroundings.ZONE));
  }

  private String word(String key) {
    return Texts.text(locale, "messages." + key);
  }
}
