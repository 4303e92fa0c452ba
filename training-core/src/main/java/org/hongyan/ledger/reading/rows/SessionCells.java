package org.hongyan.ledger.reading.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.SessionFields;
import org.hongyan.ledger.reading.cells.Amounts;
import org.hongyan.ledger.reading.cells.CellProblem;
import org.hongyan.ledger.reading.cells.DateReader;
import org.hongyan.ledger.reading.cells.DateSpan;
import org.hongyan.session.SessionLevel;
import org.hongyan.shared.Characters;

/** Reads what a row says about its class. What is blank stays null here. */
final class SessionCells {

  private final Vocabulary words;
  private final DateReader dates;
  private final LocalDate today;

  SessionCells(Vocabulary words, DateReader dates, LocalDate today) {
    this.words = words;
    this.dates = dates;
    this.today = today;
  }

  SessionFields read(RowCells cells) {
    DateSpan span = span(cells);
    String number = cells.text(LedgerField.SESSION_NUMBER);
    BigDecimal hours = cells.read(LedgerField.HOURS, Amounts::hours);
    return new SessionFields(
        number == null ? null : Characters.compact(number),
        cells.text(LedgerField.TITLE),
        type(cells),
        cells.read(LedgerField.LEVEL, words::level),
        division(cells),
        cells.text(LedgerField.HOST),
        span.start(),
        span.end(),
        cells.read(LedgerField.DELIVERY, words::delivery),
        hours);
  }

  private String type(RowCells cells) {
    if (!cells.isBlank(LedgerField.SESSION_TYPE) || cells.isBlank(LedgerField.TITLE)) {
      return cells.read(LedgerField.SESSION_TYPE, words::sessionType);
    }
    return cells.readEvenBlank(
        LedgerField.SESSION_TYPE, cells.cell(LedgerField.TITLE), words::sessionTypeOfTitle);
  }

  /* a form without the column names the place in the host or the title */
  private String division(RowCells cells) {
    if (cells.has(LedgerField.DIVISION)) {
      return cells.read(LedgerField.DIVISION, words::division);
    }
    for (LedgerField field : List.of(LedgerField.HOST, LedgerField.TITLE)) {
      try {
        return words.divisionNamedIn(cells.cell(field));
      } catch (CellProblem unnamed) {
        continue;
      }
    }
    return null;
  }

  private DateSpan span(RowCells cells) {
    LocalDate start;
    LocalDate end;
    if (cells.isBlank(LedgerField.END_DATE) && !cells.isBlank(LedgerField.DATE_SPAN)) {
      DateSpan span = cells.read(LedgerField.DATE_SPAN, dates::readSpan);
      start = span == null ? null : span.start();
      end = span == null ? null : span.end();
      check(cells, start, end, LedgerField.DATE_SPAN);
    } else {
      DateSpan both = spanInStart(cells);
      if (both != null) {
        check(cells, both.start(), both.end(), LedgerField.START_DATE);
        return both;
      }
      start = cells.read(LedgerField.START_DATE, dates::read);
      end = cells.read(LedgerField.END_DATE, dates::read);
      check(cells, start, end, LedgerField.END_DATE);
    }
    return new DateSpan(start, end);
  }

  /* both ends in the cell of the first, the cell of the last left blank */
  private DateSpan spanInStart(RowCells cells) {
    if (!cells.isBlank(LedgerField.END_DATE) || cells.isBlank(LedgerField.START_DATE)) {
      return null;
    }
    try {
      DateSpan span = dates.readSpan(cells.cell(LedgerField.START_DATE));
      return span.start().equals(span.end()) ? null : span;
    } catch (CellProblem noSpan) {
      return null;
    }
  }

  private void check(RowCells cells, LocalDate start, LocalDate end, LedgerField field) {
    if (start != null && end != null && end.isBefore(start)) {
      cells.refuse(field, "END_BEFORE_START", start.toString());
    } else if (end != null && end.isAfter(today)) {
      cells.refuse(field, "DATE_IN_FUTURE", today.toString());
    }
  }

  /** Notes what a class cannot do without. */
  static void requireWhole(RowCells cells, SessionFields session) {
    require(cells, session.title(), LedgerField.TITLE, "SESSION_TITLE_MISSING");
    require(cells, session.typeCode(), LedgerField.SESSION_TYPE, "SESSION_TYPE_UNKNOWN");
    require(cells, session.level(), LedgerField.LEVEL, "LEVEL_UNKNOWN");
    require(cells, session.divisionCode(), LedgerField.DIVISION, "DIVISION_UNKNOWN");
    LedgerField ends =
        cells.has(LedgerField.END_DATE) ? LedgerField.END_DATE : LedgerField.DATE_SPAN;
    require(cells, session.end(), ends, "DATE_MISSING");
    if (cells.has(LedgerField.START_DATE)) {
      require(cells, session.start(), LedgerField.START_DATE, "DATE_MISSING");
    }
    if (cells.has(LedgerField.SESSION_NUMBER)) {
      require(cells, session.number(), LedgerField.SESSION_NUMBER, "SESSION_NUMBER_MISSING");
    }
  }

  private static void require(RowCells cells, Object value, LedgerField field, String code) {
    if (value == null) {
      cells.refuse(field, code);
    }
  }

  /** What follows from the rest when the form has no column for it. */
  static SessionFields complete(RowCells cells, SessionFields s, String cityCode) {
    SessionLevel level = s.level();
    if (level == null && !cells.has(LedgerField.LEVEL) && s.divisionCode() != null) {
      level = s.divisionCode().equals(cityCode) ? SessionLevel.CITY : SessionLevel.COUNTY;
    }
    LocalDate start = s.start() == null && !cells.has(LedgerField.START_DATE) ? s.end() : s.start();
    return new SessionFields(
        s.number(),
        s.title(),
        s.typeCode(),
        level,
        s.divisionCode(),
        s.host(),
        start,
        s.end(),
        s.delivery(),
        s.hours());
  }
}
