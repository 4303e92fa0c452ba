package org.hongyan.sheetimport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hongyan.ledger.reading.cells.CellProblem;
import org.hongyan.ledger.reading.cells.DateReader;
import org.hongyan.ledger.reading.cells.RawCell;
import org.hongyan.ledger.reading.cells.Words;
import org.hongyan.ledger.reading.sheet.RawRow;
import org.hongyan.shared.Characters;

/** The cells of one row by the names of their columns; what cannot be read is collected. */
public final class RowCells {

  private final RawRow row;
  private final Map<String, Integer> columns;
  private final DateReader dates;
  private final Map<String, String> problems;

  RowCells(
      RawRow row, Map<String, Integer> columns, DateReader dates, Map<String, String> problems) {
    this.row = row;
    this.columns = columns;
    this.dates = dates;
    this.problems = problems;
  }

  /** The text of a cell; null where it is blank or there is no such column. */
  public String text(String name) {
    RawCell cell = cell(name);
    return cell.isBlank() ? null : cell.plain().strip();
  }

  /** Whether the sheet has the column at all; what it lacks keeps the value that is there. */
  public boolean has(String name) {
    return columns.containsKey(name);
  }

  /** A whole number. */
  public Integer number(String name) {
    String text = text(name);
    try {
      return text == null ? null : new BigDecimal(Characters.tidy(text)).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      return refused(name, "SHEET_NUMBER");
    }
  }

  public LocalDate date(String name) {
    RawCell cell = cell(name);
    try {
      return cell.isBlank() ? null : dates.read(cell);
    } catch (CellProblem e) {
      return refused(name, "SHEET_DATE");
    }
  }

  /** Yes or no; null where it is blank. */
  public Boolean answer(String name) {
    String text = text(name);
    if (text == null || Words.ledger().says("no", text)) {
      return text == null ? null : Boolean.FALSE;
    }
    return Words.ledger().says("yes", text) ? Boolean.TRUE : refused(name, "SHEET_ANSWER");
  }

  /** The code that a name stands for. */
  public String code(String name, CodeWords words) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    Optional<String> code = words.code(text);
    return code.isPresent() ? code.get() : refused(name, "SHEET_VALUE_UNKNOWN");
  }

  /** Several of them, with commas or the like between. */
  public List<String> codes(String name, CodeWords words) {
    List<String> codes = new ArrayList<>();
    String text = text(name);
    if (text != null) {
      parts(text, "[,\uFF0C\u3001;\uFF1B\n]")
          .forEach(
              one ->
                  words
                      .code(one)
                      .ifPresentOrElse(codes::add, () -> refused(name, "SHEET_VALUE_UNKNOWN")));
    }
    return codes;
  }

  /**
   * Pairs of a name and a level, such as {@code Patents advanced; Trademarks basic}. Names may hold
   * commas themselves, so these part entries only where it makes sense of them.
   */
  public <T> List<T> pairs(
      String name, CodeWords firsts, CodeWords seconds, BiFunction<String, String, T> maker) {
    List<T> pairs = new ArrayList<>();
    String text = text(name);
    if (text == null) {
      return pairs;
    }
    for (String whole : parts(text, "[;\uFF1B\n]")) {
      Optional<T> one = pair(whole, firsts, seconds, maker);
      List<String> pieces = one.isPresent() ? List.of(whole) : parts(whole, "[,\uFF0C\u3001]");
      for (String piece : pieces) {
        pair(piece, firsts, seconds, maker)
            .ifPresentOrElse(pairs::add, () -> refused(name, "SHEET_TAUGHT_FORM"));
      }
    }
    return pairs;
  }

  private static <T> Optional<T> pair(
      String text, CodeWords firsts, CodeWords seconds, BiFunction<String, String, T> maker) {
    return seconds
        .tail(text)
        .flatMap(tail -> firsts.code(tail.before()).map(first -> maker.apply(first, tail.code())));
  }

  private static List<String> parts(String text, String separators) {
    return Arrays.stream(text.split(separators)).filter(one -> !one.isBlank()).toList();
  }

  private <T> T refused(String name, String code) {
    problems.put(name, code);
    return null;
  }

  private RawCell cell(String name) {
    Integer column = columns.get(name);
    return column == null ? RawCell.BLANK : row.cell(column);
  }
}
