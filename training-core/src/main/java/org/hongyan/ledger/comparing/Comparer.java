package org.hongyan.ledger.comparing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongyan.ledger.reading.HeadCountRow;
import org.hongyan.ledger.reading.LedgerReading;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.ledger.reading.RowError;
import org.hongyan.ledger.reading.SessionFields;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.session.TrainingSession;

/**
 * Holds what a ledger says against what is recorded. A session is known by its number, a person by
 * the ID number; where the two disagree the row is refused, never quietly overwritten.
 */
public class Comparer {

  private final Recorded recorded;
  private final KeyedHash hash;
  private final Reach reach;

  public Comparer(EntityManager entityManager, KeyedHash hash, Reach reach) {
    this.recorded = new Recorded(entityManager);
    this.hash = hash;
    this.reach = reach;
  }

  /** How far the importing organiser reaches (design, rule 8). */
  @FunctionalInterface
  public interface Reach {
    boolean covers(String divisionCode, Long hostOrganisationId);
  }

  /**
   * Compares.
   *
   * @param answers to earlier {@linkplain PersonQuestion questions}: the recorded person of a row,
   *     or empty for a new one
   */
  public Comparison compare(LedgerReading reading, Map<Integer, Optional<Long>> answers) {
    Map<String, SessionMatch> sessions = sessions(reading);
    PersonMatcher persons = new PersonMatcher(recorded, hash, reading.rows(), answers);
    List<Long> known =
        sessions.values().stream()
            .filter(match -> !match.isNew())
            .map(match -> match.recorded().id())
            .toList();
    Map<Long, Map<Long, Recorded.Entry>> registrations = recorded.registrations(known);
    Map<Long, Map<String, Integer>> headCounts = recorded.headCounts(known);

    List<RowError> errors = new ArrayList<>(reading.errors());
    List<MatchedRow> rows = new ArrayList<>(reading.rows().size());
    for (ReadRow row : reading.rows()) {
      SessionMatch session = sessions.get(SessionNumbers.of(row.session()));
      PersonMatch person = persons.match(row);
      Recorded.Entry entry = entry(registrations, session, person);
      refusal(row.row(), session, true)
          .or(() -> differs(row, entry))
          .ifPresentOrElse(
              errors::add, () -> rows.add(new MatchedRow(row, session, person, entry != null)));
    }
    List<MatchedHeadCount> counts = new ArrayList<>();
    for (HeadCountRow row : reading.headCountRows()) {
      SessionMatch session = sessions.get(SessionNumbers.of(row.session()));
      Map<String, Integer> before =
          session.isNew() ? null : headCounts.get(session.recorded().id());
      refusal(row.row(), session, false)
          .or(() -> differs(row, before))
          .ifPresentOrElse(
              errors::add, () -> counts.add(new MatchedHeadCount(row, session, before != null)));
    }
    errors.sort(Comparator.comparingInt(RowError::row));
    return new Comparison(reading, rows, counts, errors, persons.questions());
  }

  private static Recorded.Entry entry(
      Map<Long, Map<Long, Recorded.Entry>> registrations,
      SessionMatch session,
      PersonMatch person) {
    return session.isNew() || person.isNew()
        ? null
        : registrations.getOrDefault(session.recorded().id(), Map.of()).get(person.recordedId());
  }

  private Map<String, SessionMatch> sessions(LedgerReading reading) {
    Map<String, SessionFields> named = new HashMap<>();
    Stream.concat(
            reading.rows().stream().map(ReadRow::session),
            reading.headCountRows().stream().map(HeadCountRow::session))
        .distinct()
        .forEach(session -> named.putIfAbsent(SessionNumbers.of(session), session));
    Set<String> hosts =
        named.values().stream()
            .map(SessionFields::host)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, Long> hostIds = recorded.organisations(hosts);
    Map<String, TrainingSession> existing = recorded.sessions(named.keySet());
    Map<String, SessionMatch> matches = new HashMap<>();
    named.forEach(
        (number, fields) ->
            matches.put(
                number,
                new SessionMatch(
                    number, fields, existing.get(number), hostIds.get(fields.host()))));
    return matches;
  }

  private Optional<RowError> refusal(int row, SessionMatch session, boolean roster) {
    if (!reach.covers(session.fields().divisionCode(), session.hostId())) {
      return Optional.of(error(row, "SESSION_OUT_OF_SCOPE", session.fields().title()));
    }
    if (session.isNew()) {
      return Optional.empty();
    }
    TrainingSession existing = session.recorded();
    if (!reach.covers(existing.divisionCode(), existing.hostOrganisationId())) {
      return Optional.of(error(row, "SESSION_NUMBER_TAKEN", session.number()));
    }
    if (existing.roster() != roster || !session.agrees()) {
      return Optional.of(error(row, "SESSION_DIFFERS_FROM_RECORD", session.number()));
    }
    return Optional.empty();
  }

  private static Optional<RowError> differs(ReadRow row, Recorded.Entry entry) {
    if (entry == null) {
      return Optional.empty();
    }
    Recorded.Entry now =
        new Recorded.Entry(
            row.groupCode(),
            row.divisionCode(),
            row.person().organisation(),
            SessionMatch.minutes(row.attendedHours()),
            row.completed(),
            row.remark());
    return entry.equals(now)
        ? Optional.empty()
        : Optional.of(error(row.row(), "REGISTRATION_DIFFERS_FROM_RECORD", row.person().name()));
  }

  private static Optional<RowError> differs(HeadCountRow row, Map<String, Integer> before) {
    return before == null || before.equals(row.groups())
        ? Optional.empty()
        : Optional.of(error(row.row(), "HEAD_COUNT_DIFFERS_FROM_RECORD", row.session().title()));
  }

  private static RowError error(int row, String code, String value) {
    return new RowError(row, "", "", code, value, List.of());
  }
}
