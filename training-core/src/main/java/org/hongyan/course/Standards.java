package org.hongyan.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Standards that have been replaced, as the product knows them, each with its source. */
public final class Standards {

  private static final String FILE = "/org/hongyan/reference/replaced-standards.csv";
  private static final List<Replaced> KNOWN = read();

  private Standards() {}

  /**
   * A standard that is no longer in force.
   *
   * @param since the day from which the new one is
   */
  public record Replaced(String number, String by, LocalDate since, String source) {}

  /** What has replaced a standard that a text names; none where it is in force or unknown. */
  public static Optional<Replaced> replaced(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String plain = plain(text);
    return KNOWN.stream()
        .filter(one -> plain.contains(plain(one.number())) && !plain.contains(plain(one.by())))
        .findFirst();
  }

  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[\\s/]", "").replaceAll("\\p{Pd}", "-");
  }

  private static List<Replaced> read() {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = Standards.class.getResourceAsStream(FILE);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        CSVParser rows = format.parse(reader)) {
      return rows.stream()
          .map(
              row ->
                  new Replaced(
                      row.get("number"),
                      row.get("replaced_by"),
                      LocalDate.parse(row.get("since")),
                      row.get("source")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
