package org.hongyan.ledger.reading.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hongyan.ledger.reading.ClassIdentity;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.SessionFields;
import org.hongyan.session.Delivery;
import org.hongyan.session.SessionLevel;
import org.hongyan.shared.Characters;

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

  /** A row that is sound in itself and what it says about its class. */
  record Said(SessionFields session, RowCells cells) {}

  /* more classes than these under one number are not told apart by likeness */
  private static final int MOST_ALIKE = 200;

  private final Map<SessionFields, SessionFields> agreed = new HashMap<>();
  private final Map<List<Object>, String> words = new HashMap<>();
  private final List<Said> said;

  SessionAgreement(List<Said> said) {
    this.said = said;
    var votes = new LinkedHashMap<Object, Map<SessionFields, Integer>>();
    for (Said row : said) {
      SessionFields session = row.session();
      votes
          .computeIfAbsent(name(session), key -> new LinkedHashMap<>())
          .merge(session, 1, Integer::sum);
    }
    votes.values().forEach(counts -> classes(counts).forEach(this::agree));
  }

  /* the rows that share a name, class by class; what most rows say comes first */
  private static List<Map<SessionFields, Integer>> classes(Map<SessionFields, Integer> counts) {
    List<Map<SessionFields, Integer>> classes = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<SessionFields, Integer>comparingByValue().reversed())
        .forEach(
            entry ->
                classes.stream()
                    .limit(MOST_ALIKE)
                    .filter(c -> ClassIdentity.same(c.keySet().iterator().next(), entry.getKey()))
                    .findFirst()
                    .orElseGet(
                        () -> {
                          classes.add(new LinkedHashMap<>());
                          return classes.get(classes.size() - 1);
                        })
                    .put(entry.getKey(), entry.getValue()));
    return classes;
  }

  private void agree(Map<SessionFields, Integer> counts) {
    SessionFields common = majority(counts);
    counts.keySet().forEach(session -> agreed.put(session, common));
  }

  /** What holds for the row's class. */
  SessionFields of(SessionFields session) {
    return agreed.getOrDefault(session, session);
  }

  void check(RowCells cells, SessionFields session) {
    SessionFields common = of(session);
    if (common.equals(session)) {
      return;
    }
    for (Part part : PARTS) {
      Object mine = part.value().apply(session);
      Object theirs = part.value().apply(common);
      if (mine != null && !same(mine, theirs)) {
        cells.refuse(
            fieldOf(cells, part), "SESSION_CONTRADICTION", words(part, common), called(common));
      }
    }
  }

  /* as the other rows say it, in their own words */
  private String words(Part part, SessionFields common) {
    Object value = part.value().apply(common);
    return words.computeIfAbsent(
        Arrays.asList(part.field(), value),
        unseen ->
            said.stream()
                .filter(row -> Objects.equals(part.value().apply(row.session()), value))
                .map(row -> row.cells().shown(fieldOf(row.cells(), part)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(String.valueOf(value)));
  }

  private static LedgerField fieldOf(RowCells cells, Part part) {
    return cells.has(part.field()) ? part.field() : LedgerField.DATE_SPAN;
  }

  private static Object name(SessionFields session) {
    return session.number() == null ? session.key() : session.number();
  }

  private static String called(SessionFields session) {
    return session.number() == null ? session.title() : session.number();
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
