package org.hongyan.ledger.reading.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.ledger.reading.cells.RawCell;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * Reads text with separators: UTF-8 with or without mark, UTF-16 with mark, else GB18030; comma,
 * semicolon or tab, whichever the first lines hold most; quoted fields may hold line ends.
 */
final class CsvReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int PROBE = 20_000;

  private final String text;
  private final char separator;
  private final Limits limits;
  private final List<RawRow> rows = new ArrayList<>();
  private final List<RawCell> record = new ArrayList<>();
  private int at;
  private int number;

  private CsvReader(String text, Limits limits) {
    this.text = text;
    this.limits = limits;
    this.separator = separator(text);
  }

  static Sheet read(byte[] content, Limits limits) {
    String text = decode(content);
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    refuseWhatIsNoText(text);
    var reader = new CsvReader(text, limits);
    reader.readRecords();
    return new Sheet("", reader.rows, false, false);
  }

  private static String decode(byte[] content) {
    if (content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
      return strictly(content, StandardCharsets.UTF_16LE);
    }
    if (content.length > 1 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
      return strictly(content, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return strictly(content, Charset.forName("GB18030"));
    }
  }

  private static String strictly(byte[] content, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw notAWorkbook();
    }
  }

  private static void refuseWhatIsNoText(String text) {
    int end = Math.min(text.length(), PROBE);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        throw notAWorkbook();
      }
    }
    String start = text.stripLeading();
    if (start.startsWith("<") || start.startsWith("%PDF") || start.startsWith("{\\rtf")) {
      throw notAWorkbook();
    }
    if (start.isEmpty()) {
      throw new RuleViolation(Kind.UNPROCESSABLE, "LEDGER_EMPTY");
    }
  }

  private static RuleViolation notAWorkbook() {
    return new RuleViolation(Kind.UNSUPPORTED, "LEDGER_NOT_A_WORKBOOK");
  }

  private static char separator(String text) {
    int[] counts = new int[3];
    boolean quoted = false;
    for (int i = 0; i < Math.min(text.length(), PROBE); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      int kind = quoted ? -1 : ",;\t".indexOf(c);
      if (kind >= 0) {
        counts[kind]++;
      }
    }
    if (counts[2] > counts[0] && counts[2] >= counts[1]) {
      return '\t';
    }
    return counts[1] > counts[0] ? ';' : ',';
  }

  private void readRecords() {
    while (at < text.length()) {
      number++;
      record.clear();
      readRecord();
      int used = record.size();
      while (used > 0 && record.get(used - 1).isBlank()) {
        used--;
      }
      if (used > 0) {
        rows.add(new RawRow(number, record.subList(0, used).toArray(RawCell[]::new)));
        limits.requireRows(rows.size());
      }
    }
  }

  private void readRecord() {
    boolean more = true;
    while (more) {
      String field = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
      if (record.size() < Columns.MOST) {
        record.add(RawCell.text(unwrapFormula(field)));
      }
      more = at < text.length() && text.charAt(at) == separator;
      if (more) {
        at++;
      }
    }
    endLine();
  }

  private void endLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && !endsField(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    var field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        field.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append('"');
        at++;
      } else {
        break;
      }
    }
    return field + plain();
  }

  private boolean endsField(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  /* ="150523…" is how spreadsheets are told to keep a long number as text */
  private static String unwrapFormula(String field) {
    boolean wrapped = field.length() > 3 && field.startsWith("=\"") && field.endsWith("\"");
    return wrapped ? field.substring(2, field.length() - 1) : field;
  }
}
