package org.hongyan.session;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.Texts;

/**
 * Reads the days of a notice from lines of date, kind and name, separated by comma or tab; a line
 * of headings may stand above. The kind is its code or its label. Each bad line is told by number.
 */
final class HolidayLines {

  private static final int MOST_LINES = 1000;
  private static final int LONGEST_NAME = 60;
  private static final int COLUMNS = 3;

  private final String source;
  private final List<FieldViolation> wrong = new ArrayList<>();
  private final Map<LocalDate, HolidayDraft> days = new TreeMap<>();

  private HolidayLines(String source) {
    this.source = source;
  }

  /** The days in their order; refuses with one violation for each bad line. */
  static List<HolidayDraft> read(String csv, String source) {
    HolidayLines lines = new HolidayLines(source);
    List<CSVRecord> records = records(csv == null ? "" : csv);
    records.stream().filter(line -> !heading(line)).forEach(lines::add);
    if (lines.wrong.isEmpty() && lines.days.isEmpty()) {
      lines.wrong.add(FieldViolation.of("csv", "VALUE_MISSING"));
    }
    if (!lines.wrong.isEmpty()) {
      throw RuleViolation.invalid(lines.wrong.toArray(new FieldViolation[0]));
    }
    return List.copyOf(lines.days.values());
  }

  private static List<CSVRecord> records(String csv) {
    char separator = csv.indexOf('\t') >= 0 ? '\t' : ',';
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    try {
      List<CSVRecord> records =
          format.parse(new StringReader(csv.replace("\uFEFF", ""))).getRecords();
      if (records.size() > MOST_LINES) {
        throw RuleViolation.invalid(FieldViolation.of("csv", "HOLIDAY_LINES_MANY", MOST_LINES));
      }
      return records;
    } catch (IOException | UncheckedIOException e) {
      throw RuleViolation.invalid(FieldViolation.of("csv", "HOLIDAY_LINE", 1));
    }
  }

  private static boolean heading(CSVRecord line) {
    return line.getRecordNumber() == 1 && !line.get(0).matches(".*\\d.*");
  }

  private void add(CSVRecord line) {
    LocalDate day = line.size() < COLUMNS ? null : day(line.get(0));
    DayKind kind = day == null ? null : kind(line.get(1));
    String name = day == null ? "" : line.get(2);
    if (kind == null || name.isBlank() || name.length() > LONGEST_NAME) {
      wrong.add(FieldViolation.of("csv", "HOLIDAY_LINE", line.getRecordNumber()));
    } else if (days.putIfAbsent(day, new HolidayDraft(day, kind, name, source, null)) != null) {
      wrong.add(
          FieldViolation.of("csv", "HOLIDAY_LINE_TWICE", line.getRecordNumber(), day.toString()));
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static DayKind kind(String text) {
    return Stream.of(DayKind.values())
        .filter(
            kind ->
                kind.name().equalsIgnoreCase(text)
                    || Texts.label(Locale.SIMPLIFIED_CHINESE, kind).equals(text)
                    || Texts.label(Locale.ENGLISH, kind).equalsIgnoreCase(text))
        .findFirst()
        .orElse(null);
  }
}
