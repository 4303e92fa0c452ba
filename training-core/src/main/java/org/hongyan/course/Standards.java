package org.hongyan.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongyan.shared.sheet.PackagedTable;

/** Standards that have been replaced, as the product knows them, each with its source. */
public final class Standards {

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
    return PackagedTable.rows("replaced-standards.csv").stream()
        .map(
            row ->
                new Replaced(
                    row.get("number"),
                    row.get("replaced_by"),
                    PackagedTable.date(row, "since"),
                    row.get("source")))
        .toList();
  }
}
