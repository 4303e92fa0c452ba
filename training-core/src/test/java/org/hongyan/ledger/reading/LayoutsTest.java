package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.hongyan.ledger.reading.cells.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {

  private static final Map<String, List<String>> SYNONYMS =
      Words.load("header-synonyms.properties");
  private static final LedgerReading SAMPLE = Ledgers.readSample("ledger-with-errors.xlsx");
  private static final List<ReadRow> ROWS = SAMPLE.rows();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void columnsInAnyOrderUnderAnySynonym(int seed) {
    var random = new Random(seed);
    List<LedgerField> fields = fields();
    Collections.shuffle(fields, random);
    List<String> header =
        fields.stream()
            .map(f -> SYNONYMS.get(f.name()))
            .map(words -> words.get(random.nextInt(words.size())))
            .toList();
    String text = "title\n\n" + csv(header, fields, ",");

    assertSame(Ledgers.read(text.getBytes(StandardCharsets.UTF_8), "a.csv"));
  }

  @Test
  void everyEncodingAndSeparator() {
    List<LedgerField> fields = fields();
    List<String> header = fields.stream().map(f -> SYNONYMS.get(f.name()).get(0)).toList();
    for (String separator : List.of(",", ";", "\t")) {
      String text = csv(header, fields, separator);
      assertSame(Ledgers.read(text.getBytes(StandardCharsets.UTF_8), "a.csv"));
      assertSame(Ledgers.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), "a.csv"));
      assertSame(Ledgers.read(text.getBytes(Charset.forName("GB18030")), "a.txt"));
      assertSame(Ledgers.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), "a.csv"));
      assertSame(
          Ledgers.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), "a.xlsx"));
    }
  }

  @Test
  void headersWithNotesStarsAndLineBreaks() {
    List<LedgerField> fields = fields();
    List<String> header =
        fields.stream()
            .map(f -> SYNONYMS.get(f.name()).get(0))
            .map(h -> "\"* " + h.charAt(0) + "\n" + h.substring(1) + "\uFF08a-b\uFF09 \"")
            .toList();

    assertSame(Ledgers.read(csv(header, fields, ",").getBytes(StandardCharsets.UTF_8), "a.csv"));
  }

  @Test
  void theOrganisersMappingOverrides() {
    List<LedgerField> fields = fields();
    List<String> header = new ArrayList<>();
    fields.forEach(f -> header.add(SYNONYMS.get(f.name()).get(0)));
    int name = fields.indexOf(LedgerField.NAME);
    header.set(name, "who");
    byte[] content = csv(header, fields, ",").getBytes(StandardCharsets.UTF_8);

    assertSame(Ledgers.read(content, "a.csv", Map.of(name, "NAME")));
  }

  private static List<LedgerField> fields() {
    return new ArrayList<>(
        SAMPLE.mapping().stream()
            .map(ColumnMapping::field)
            .filter(f -> f != null && f != LedgerField.REMARK)
            .toList());
  }

  private static void assertSame(LedgerReading reading) {
    assertEquals(List.of(), reading.errors());
    assertEquals(
        Ledgers.figures(SAMPLE).replaceAll("refused_rows=.*?],|rows=\\d+", ""),
        Ledgers.figures(reading).replaceAll("refused_rows=.*?],|rows=\\d+", ""));
    assertEquals(people(ROWS), people(reading.rows()));
  }

  private static List<String> people(List<ReadRow> rows) {
    return rows.stream()
        .map(r -> r.session() + r.person().name() + r.person().idNumber() + r.person().phone())
        .toList();
  }

  private static String csv(List<String> header, List<LedgerField> fields, String separator) {
    var text = new StringBuilder(String.join(separator, header)).append('\n');
    for (ReadRow row : ROWS) {
      text.append(fields.stream().map(f -> cell(f, row)).collect(Collectors.joining(separator)));
      text.append('\n');
    }
    return text.toString();
  }

  private static String cell(LedgerField field, ReadRow row) {
    Object value =
        switch (field) {
          case SESSION_NUMBER -> row.session().number();
          case TITLE -> row.session().title();
          case SESSION_TYPE -> row.session().typeCode();
          case LEVEL -> row.session().level();
          case DIVISION -> row.session().divisionCode();
          case HOST -> "\"" + row.session().host() + "\"";
          case START_DATE -> row.session().start();
          case END_DATE -> row.session().end() + " 09:30";
          case DELIVERY -> Words.ledger().list("delivery." + row.session().delivery()).get(1);
          case HOURS -> row.session().hours();
          case NAME -> row.person().name();
          case ID_NUMBER -> row.person().idNumber();
          case PHONE -> "+86 " + row.person().phone();
          case ORGANISATION -> row.person().organisation();
          case GROUP -> row.groupCode();
          case PERSON_DIVISION -> row.divisionCode();
          case ATTENDED_HOURS -> row.attendedHours();
          case COMPLETED -> row.completed() ? "Yes" : "\u672A\u7ED3\u4E1A";
          default -> "";
        };
    return String.valueOf(value);
  }
}
