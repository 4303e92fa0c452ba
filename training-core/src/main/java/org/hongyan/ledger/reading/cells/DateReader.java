package org.hongyan.ledger.reading.cells;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongyan.shared.Characters;

/**
 * Dates as organisers write them: Excel's serial numbers and every usual spelling with a four-digit
 * year. What could mean two days is refused, never guessed.
 */
public final class DateReader {

  /* year, month and day signs: U+5E74, U+6708, U+65E5 and U+53F7 */
  private static final String YEAR_MARK = "[-./\u5E74]";
  private static final String MONTH_MARK = "[-./\u6708]";
  private static final String DAY_MARK = "[\u65E5\u53F7]?";
  private static final String DATE =
      "(\\d{4})" + YEAR_MARK + "(\\d{1,2})" + MONTH_MARK + "(\\d{1,2})" + DAY_MARK;
  /* a time of day: 09:00, T00:00:00.000Z, with the signs for morning, afternoon, hour, minute */
  private static final String TIME =
      "(?:(?:T|(?<=[\u65E5\u53F7])|(?=[\u4E0A\u4E0B\u4E2D\u65E9\u665A]))"
          + "[\u4E0A\u4E0B\u4E2D\u5348\u65E9\u665A]*\\d{1,2}[:\u65F6\u70B9][\\d:.\u5206\u79D2]*Z?)?";
  private static final Pattern SPELLED = Pattern.compile(DATE + TIME);
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  /* dashes, tilde, wave dash, U+81F3 and U+5230 ("until") */
  private static final String UNTIL = "(?:[-\u2010-\u2015\u2212~\u301C\u223C\u81F3\u5230]+)";
  private static final Pattern SPAN =
      Pattern.compile(
          DATE
              + TIME
              + UNTIL
              + "(?:(?:(\\d{4})"
              + YEAR_MARK
              + ")?(\\d{1,2})"
              + MONTH_MARK
              + ")?(\\d{1,2})"
              + DAY_MARK
              + TIME);
  private static final Pattern COMPACT_SPAN =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + UNTIL + "(?:(\\d{4})?(\\d{2}))?(\\d{2})");
  /* a weekday, "3 days in all", a full stop */
  private static final Pattern ASIDE =
      Pattern.compile(
          "^'|(\u661F\u671F|\u5468)[\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u65E5\u5929]|,?\u5171?\\d+\u5929$|[.\u3002]$");
  private static final Pattern NOTE = Pattern.compile("[(\\[].*?[)\\]]");
  private static final Pattern DIGIT_GAP = Pattern.compile("(?<=\\d) (?=\\d)");
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(10_000);
  private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(110_000);
  private static final int LONGEST = 100;
  private static final int OLDEST_YEAR = 1949;
  private static final int LATEST_YEAR = 2199;

  private final LocalDate epoch;

  public DateReader(boolean counted1904) {
    this.epoch = counted1904 ? EPOCH_1904 : EPOCH_1900;
  }

  public LocalDate read(RawCell cell) throws CellProblem {
    if (cell.isNumeric()) {
      return fromNumber(cell);
    }
    String text = spelling(cell);
    Matcher spelled = SPELLED.matcher(text);
    if (spelled.matches()) {
      return date(spelled.group(1), spelled.group(2), spelled.group(3));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return date(compact.group(1), compact.group(2), compact.group(3));
    }
    throw new CellProblem("DATE_UNREADABLE");
  }

  /** One cell for both ends; a single date is a class of one day. */
  public DateSpan readSpan(RawCell cell) throws CellProblem {
    if (cell.isNumeric()) {
      LocalDate day = fromNumber(cell);
      return new DateSpan(day, day);
    }
    String text = spelling(cell);
    Matcher compact = COMPACT_SPAN.matcher(text);
    if (compact.matches()) {
      return new DateSpan(
          date(compact.group(1), compact.group(2), compact.group(3)),
          date(
              orElse(compact.group(4), compact.group(1)),
              orElse(compact.group(5), compact.group(2)),
              compact.group(6)));
    }
    Matcher span = SPAN.matcher(text);
    if (span.matches()) {
      return new DateSpan(
          date(span.group(1), span.group(2), span.group(3)),
          date(
              orElse(span.group(4), span.group(1)),
              orElse(span.group(5), span.group(2)),
              span.group(6)));
    }
    LocalDate day = read(cell);
    return new DateSpan(day, day);
  }

  private LocalDate fromNumber(RawCell cell) throws CellProblem {
    Matcher compact = COMPACT.matcher(cell.plain());
    if (compact.matches()) {
      return date(compact.group(1), compact.group(2), compact.group(3));
    }
    BigDecimal serial = number(cell);
    if (serial.compareTo(FIRST_SERIAL) < 0 || serial.compareTo(LAST_SERIAL) > 0) {
      throw new CellProblem("DATE_UNREADABLE");
    }
    return epoch.plusDays(serial.longValue());
  }

  private static BigDecimal number(RawCell cell) throws CellProblem {
    try {
      return new BigDecimal(cell.text().strip());
    } catch (NumberFormatException e) {
      throw new CellProblem("DATE_UNREADABLE");
    }
  }

  private static String spelling(RawCell cell) {
    if (cell.text().length() > LONGEST) {
      return "";
    }
    String tidy = Normalizer.normalize(Characters.tidy(cell.text()), Normalizer.Form.NFKC);
    String parted = DIGIT_GAP.matcher(tidy).replaceAll("T").replace(" ", "");
    String bare = NOTE.matcher(parted).replaceAll("").replace('\\', '/');
    return HanNumerals.toDigits(ASIDE.matcher(bare).replaceAll(""));
  }

  private static String orElse(String first, String second) {
    return first == null ? second : first;
  }

  private static LocalDate date(String year, String month, String day) throws CellProblem {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      if (date.getYear() >= OLDEST_YEAR && date.getYear() <= LATEST_YEAR) {
        return date;
      }
    } catch (DateTimeException e) {
      throw new CellProblem("DATE_IMPOSSIBLE");
    }
    throw new CellProblem("DATE_IMPOSSIBLE");
  }
}
