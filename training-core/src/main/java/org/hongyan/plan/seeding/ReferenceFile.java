package org.hongyan.plan.seeding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads one of the tables that the product brings along. */
final class ReferenceFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ReferenceFile() {}

  static List<CSVRecord> rows(String name) {
    try (Reader reader =
        new InputStreamReader(
            ReferenceFile.class.getResourceAsStream("/org/hongyan/reference/" + name),
            StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(CSVRecord row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? null : value;
  }

  static Integer number(CSVRecord row, String column) {
    String value = text(row, column);
    return value == null ? null : Integer.valueOf(value);
  }

  static BigDecimal decimal(CSVRecord row, String column) {
    String value = text(row, column);
    return value == null ? null : new BigDecimal(value);
  }

  static LocalDate date(CSVRecord row, String column) {
    String value = text(row, column);
    return value == null ? null : LocalDate.parse(value);
  }

  static boolean yes(CSVRecord row, String column) {
    return Boolean.parseBoolean(row.get(column));
  }

  static <E extends Enum<E>> E constant(Class<E> type, CSVRecord row, String column) {
    return Enum.valueOf(type, row.get(column));
  }
}
