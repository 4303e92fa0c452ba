package org.hongyan.shared.sheet;

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

/** Reads the tables that the product brings along: reference data, and made-up data of the demo. */
public final class PackagedTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private PackagedTable() {}

  /** The rows of a table of reference data. */
  public static List<CSVRecord> rows(String name) {
    return read("/org/hongyan/reference/" + name);
  }

  /** The rows of a table of the demo. */
  public static List<CSVRecord> demo(String name) {
    return read("/demo/" + name);
  }

  private static List<CSVRecord> read(String path) {
    try (Reader reader =
        new InputStreamReader(
            PackagedTable.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
      return FORMAT.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(CSVRecord row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? null : value;
  }

  public static Integer number(CSVRecord row, String column) {
    String value = text(row, column);
    return value == null ? null : Integer.valueOf(value);
  }

  public static BigDecimal decimal(CSVRecord row, String column) {
    String value = text(row, column);
    return value == null ? null : new BigDecimal(value);
  }

  public static LocalDate date(CSVRecord row, String column) {
    String value = text(row, column);
    return value == null ? null : LocalDate.parse(value);
  }

  public static boolean yes(CSVRecord row, String column) {
    return Boolean.parseBoolean(row.get(column));
  }

  public static <E extends Enum<E>> E constant(Class<E> type, CSVRecord row, String column) {
    return Enum.valueOf(type, row.get(column));
  }
}
