package org.hongyan.ledger.reading.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.SessionFields;
import org.hongyan.ledger.reading.cells.Characters;
import org.hongyan.session.Delivery;
import org.hongyan.session.SessionLevel;

/**
 * The rows of one class must say the same about it: what most of them say holds, a row that says
 * something else is refused, and a row that says nothing follows the others.
 */
final class SessionAgreement {

  private record Part(LedgerField field, Function<SessionFields, Object> value) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(LedgerField.TITLE, SessionFields::title),
          new Part(LedgerField.SESSION_TYPE, SessionFields::typeCode),
          new Part(LedgerField.LEVEL, SessionFields::level),
          new Part(LedgerField.DIVISION, SessionFields::divisionCode),
          new Part(LedgerField.HOST, SessionFields::host),
          new Part(LedgerField.START_DATE, SessionFields::start),
          new Part(LedgerField.END_DATE, SessionFields::end),
          new Part(LedgerField.DELIVERY, SessionFields::delivery),
          new Part(LedgerField.HOURS, SessionFields::hours));

  private final Map<Object, SessionFields> agreed = new HashMap<>();

  SessionAgreement(List<SessionFields> said) {
    var votes = new LinkedHashMap<Object, Map<SessionFields, Integer>>();
    for (SessionFields session : said) {
      votes
          .computeIfAbsent(session.key(), key -> new LinkedHashMap<>())
          .merge(session, 1, Integer::sum);
    }
    votes.forEach((key, counts) -> agreed.put(key, majority(counts)));
  }

  /** What holds for the row's class. */
  SessionFields of(SessionFields session) {
    return agreed.getOrDefault(session.key(), session);
  }

  void check(RowCells cells, SessionFields session) {
    SessionFields common = of(session);
    for (Part part : PARTS) {
      Object mine = part.value().apply(session);
      Object theirs = part.value().apply(common);
      if (mine != null && !same(mine, theirs)) {
        cells.refuse(fieldOf(cells, part), "SESSION_CONTRADICTION", shown(theirs), name(common));
      }
    }
  }

  private static LedgerField fieldOf(RowCells cells, Part part) {
    return cells.has(part.field()) ? part.field() : LedgerField.DATE_SPAN;
  }

  private static String name(SessionFields session) {
    return session.number() == null ? session.title() : session.number();
  }

  private static String shown(Object value) {
    return value == null ? "" : value.toString();
  }

  private static boolean same(Object mine, Object theirs) {
    return mine instanceof String text && theirs instanceof String other
        ? Characters.key(text).equals(Characters.key(other))
        : Objects.equals(mine, theirs);
  }

  private static SessionFields majority(Map<SessionFields, Integer> counts) {
    var most = new HashMap<LedgerField, Object>();
    for (Part part : PARTS) {
      most.put(part.field(), most(part, counts));
    }
    return new SessionFields(
        counts.keySet().iterator().next().number(),
        (String) most.get(LedgerField.TITLE),
        (String) most.get(LedgerField.SESSION_TYPE),
        (SessionLevel) most.get(LedgerField.LEVEL),
        (String) most.get(LedgerField.DIVISION),
        (String) most.get(LedgerField.HOST),
        (LocalDate) most.get(LedgerField.START_DATE),
        (LocalDate) most.get(LedgerField.END_DATE),
        (Delivery.Place) most.get(LedgerField.DELIVERY),
        (BigDecimal) most.get(LedgerField.HOURS));
  }

  /* among equals the value that came first */
  private static Object most(Part part, Map<SessionFields, Integer> counts) {
    var votes = new LinkedHashMap<Object, Integer>();
    counts.forEach(
        (session, n) -> {
          Object value = part.value().apply(session);
          if (value != null) {
            votes.merge(value, n, Integer::sum);
          }
        });
    Object best = null;
    int most = 0;
    for (var vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }
}
