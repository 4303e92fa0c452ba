package org.hongyan.ledger.reading.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows a serial number as the sheet shows it, so that people find it again. */
final class DateFormats {

  /* what a Chinese Excel shows for the built-in formats */
  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(15, "d-mmm-yy"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(18, "h:mm AM/PM"),
          Map.entry(19, "h:mm:ss AM/PM"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "yyyy/m/d h:mm"),
          Map.entry(27, "yyyy\u5E74m\u6708"),
          Map.entry(28, "m\u6708d\u65E5"),
          Map.entry(29, "m\u6708d\u65E5"),
          Map.entry(30, "m-d-yy"),
          Map.entry(31, "yyyy\u5E74m\u6708d\u65E5"),
          Map.entry(57, "yyyy\u5E74m\u6708"),
          Map.entry(58, "m\u6708d\u65E5"));

  private static final String USUAL = "yyyy/m/d";
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"([^\"]*)\"|\\\\(.)|\\[[^\\]]*\\]|_.|\\*.|(AM/PM|A/P|\u4E0A\u5348/\u4E0B\u5348)|(y+|m+|d+|h+|s+)|(.)",
          Pattern.CASE_INSENSITIVE);
  private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
  private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  private DateFormats() {}

  static String builtIn(int format) {
    return BUILT_IN.getOrDefault(format, USUAL);
  }

  /** What the sheet shows; the number itself where it is no date. */
  static String show(String code, String serial, boolean counted1904) {
    BigDecimal number;
    try {
      number = new BigDecimal(serial.strip());
    } catch (NumberFormatException e) {
      return serial;
    }
    if (number.signum() < 0 || number.compareTo(LAST) > 0) {
      return serial;
    }
    long seconds = number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
    LocalDateTime moment = (counted1904 ? EPOCH_1904 : EPOCH_1900).plusSeconds(seconds);
    return format(code.split(";", 2)[0], moment);
  }

  private static String format(String code, LocalDateTime moment) {
    StringBuilder out = new StringBuilder();
    boolean afternoon = code.toUpperCase(Locale.ROOT).contains("AM/PM");
    boolean minutes = false;
    Matcher token = TOKEN.matcher(code);
    while (token.find()) {
      String part = token.group(4);
      if (part == null) {
        append(out, token, moment);
        continue;
      }
      String lower = part.toLowerCase(Locale.ROOT);
      boolean beforeSeconds = code.substring(token.end()).matches("(?i)[^a-z]*s.*");
      boolean minute = lower.startsWith("m") && lower.length() < 3 && (minutes || beforeSeconds);
      minutes = lower.startsWith("h") || minutes && !lower.startsWith("m");
      out.append(
          DateTimeFormatter.ofPattern(pattern(lower, minute, afternoon), Locale.ENGLISH)
              .format(moment));
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Matcher token, LocalDateTime moment) {
    for (int group : new int[] {1, 2, 5}) {
      if (token.group(group) != null) {
        out.append(token.group(group));
      }
    }
    if (token.group(3) != null) {
      out.append(DateTimeFormatter.ofPattern("a", Locale.ENGLISH).format(moment));
    }
  }

  private static String pattern(String token, boolean minute, boolean afternoon) {
    int length = token.length();
    return switch (token.charAt(0)) {
      case 'y' -> length > 2 ? "yyyy" : "yy";
      case 'm' -> minute ? "m".repeat(length) : "M".repeat(Math.min(length, 4));
      case 'd' -> length > 2 ? "E".repeat(Math.min(length, 4)) : "d".repeat(length);
      case 'h' -> (afternoon ? "h" : "H").repeat(Math.min(length, 2));
      default -> "s".repeat(Math.min(length, 2));
    };
  }
}
