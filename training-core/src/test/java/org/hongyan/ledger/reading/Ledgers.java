package org.hongyan.ledger.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sample ledgers, their truth, and how a reading is counted. */
public final class Ledgers {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final ReferenceNames REFERENCE = new CsvReference();

  private static final Pattern REFUSED_ROW = Pattern.compile("\"row\":\\s*(\\d+)");
  private static final Pattern PART = Pattern.compile("\"(by_\\w+)\":\\s*\\{([^}]*)}");
  private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\":\\s*(\\d+)");

  private Ledgers() {}

  public static byte[] sample(String file) {
    try (var in = Ledgers.class.getResourceAsStream("/ledgers/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static LedgerReading read(byte[] content, String fileName) {
    return read(content, fileName, Map.of());
  }

  public static LedgerReading read(byte[] content, String fileName, Map<Integer, String> chosen) {
    return new LedgerReader()
        .read(content, fileName, ColumnWishes.chosen(chosen), REFERENCE, TODAY, done -> {});
  }

  public static LedgerReading readSample(String file) {
    return read(sample(file), file);
  }

  /** The truth beside a sample, as {@link #figures} would say it. */
  public static String truth(String file) {
    String json = new String(sample(file), StandardCharsets.UTF_8);
    var figures = new TreeMap<String, Object>();
    var refused = new TreeSet<Integer>();
    Matcher row = REFUSED_ROW.matcher(json);
    while (row.find()) {
      refused.add(Integer.valueOf(row.group(1)));
    }
    figures.put("refused_rows", refused);
    Matcher part = PART.matcher(json);
    String rest = json;
    while (part.find()) {
      figures.put(part.group(1), numbers(part.group(2)));
      rest = rest.replace(part.group(), "");
    }
    numbers(rest).forEach(figures::putIfAbsent);
    figures.remove("row");
    return figures.toString();
  }

  private static Map<String, Integer> numbers(String json) {
    var numbers = new TreeMap<String, Integer>();
    Matcher number = NUMBER.matcher(json);
    while (number.find()) {
      numbers.put(number.group(1), Integer.valueOf(number.group(2)));
    }
    return numbers;
  }

  /** The same figures as the truth of a roster holds. */
  public static String figures(LedgerReading reading) {
    var completed = reading.rows().stream().filter(ReadRow::completed).toList();
    var figures = new TreeMap<String, Object>();
    figures.put("rows", reading.totalDataRows());
    figures.put(
        "sessions", (int) reading.rows().stream().map(r -> r.session().key()).distinct().count());
    figures.put("person_times", completed.size());
    figures.put(
        "persons", (int) completed.stream().map(r -> r.person().idNumber()).distinct().count());
    figures.put("not_completed", reading.rows().size() - completed.size());
    figures.put("refused_rows", refused(reading));
    figures.put("by_year", count(completed, r -> String.valueOf(r.session().end().getYear())));
    figures.put("by_county", count(completed, ReadRow::divisionCode));
    figures.put("by_group", count(completed, ReadRow::groupCode));
    figures.put("by_type", count(completed, r -> r.session().typeCode()));
    return figures.toString();
  }

  public static String headCountFigures(LedgerReading reading) {
    var groups = new TreeMap<String, Integer>();
    var years = new TreeMap<String, Integer>();
    var counties = new TreeMap<String, Integer>();
    for (HeadCountRow row : reading.headCountRows()) {
      row.groups().forEach((group, heads) -> groups.merge(group, heads, Integer::sum));
      years.merge(String.valueOf(row.session().end().getYear()), row.total(), Integer::sum);
      counties.merge(row.session().divisionCode(), row.total(), Integer::sum);
    }
    var figures = new TreeMap<String, Object>();
    figures.put("sessions", reading.headCountRows().size());
    figures.put(
        "person_times", reading.headCountRows().stream().mapToInt(HeadCountRow::total).sum());
    figures.put("refused_rows", refused(reading));
    figures.put("by_year", years);
    figures.put("by_county", counties);
    figures.put("by_group", groups);
    return figures.toString();
  }

  public static TreeSet<Integer> refused(LedgerReading reading) {
    return reading.errors().stream()
        .map(RowError::row)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Integer> count(
      java.util.List<ReadRow> rows, Function<ReadRow, String> key) {
    var counts = new TreeMap<String, Integer>();
    rows.forEach(row -> counts.merge(key.apply(row), 1, Integer::sum));
    return counts;
  }
}
