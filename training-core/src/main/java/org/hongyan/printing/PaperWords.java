package org.hongyan.printing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.Texts;

/**
 * Words, days and hours as Chinese official papers write them; the papers have no other language.
 */
final class PaperWords {

  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final BigDecimal HALVES = BigDecimal.valueOf(2);

  /** A year in brackets of any kind, as people type it. */
  private static final Pattern YEAR =
      Pattern.compile("[\\[(\uff08\uff3b\u3010\u3014](\\d{4})[\\])\uff09\uff3d\u3011\u3015]");

  private PaperWords() {}

  static String of(String key, Object... args) {
    return Texts.text(CHINESE, "papers." + key, args);
  }

  /** Several words of one key, parted by a bar. */
  static List<String> list(String key) {
    return Arrays.asList(of(key).split("\\|"));
  }

  static String day(LocalDate day) {
    return of(
        "day",
        Integer.toString(day.getYear()),
        Integer.toString(day.getMonthValue()),
        Integer.toString(day.getDayOfMonth()));
  }

  static String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? day(first) : of("days", day(first), day(last));
  }

  static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, CHINESE);
  }

  static String time(Instant start, Instant end) {
    return time(start) + "\u2014" + time(end);
  }

  private static String time(Instant instant) {
    return TIME.format(LocalTime.ofInstant(instant, Surroundings.ZONE));
  }

  /** Teaching hours of so many minutes, to the half hour. */
  static String hours(int minutes, int teachingHour) {
    return BigDecimal.valueOf(minutes)
        .multiply(HALVES)
        .divide(BigDecimal.valueOf(teachingHour), 0, RoundingMode.HALF_UP)
        .divide(HALVES)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** The number of a document with its year in hexagonal brackets (GB/T 9704-2012, 7.2.5). */
  static String number(String typed) {
    return typed == null ? of("number.open") : YEAR.matcher(typed).replaceAll("\u3014$1\u3015");
  }
}
