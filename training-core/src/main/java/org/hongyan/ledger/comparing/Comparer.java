package org.hongyan.ledger.comparing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hongyan.ledger.reading.HeadCountRow;
import org.hongyan.ledger.reading.LedgerReading;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.ledger.reading.ReadSheet;
import org.hongyan.ledger.reading.RowError;
import org.hongyan.ledger.reading.RowPlace;
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
  public Comparison compare(LedgerReading reading, Map<RowPlace, Optional<Long>> answers) {
    Map<Object, SessionMatch> sessions = new SessionMatcher(recorded).match(reading);
    PersonMatcher persons = new PersonMatcher(recorded, hash, reading.rows(), answers);
    List<Long> known =
        sessions.values().stream()
            .filter(match -> !match.isNew())
            .map(match -> match.recorded().id())
            .toList();
    Map<Long, Map<Long, Recorded.Entry>> registrations = recorded.registrations(known);
    Map<Long, Map<String, Integer>> headCounts = recorded.headCounts(known);

    SurrogateMatcher surrogates = new SurrogateMatcher(recorded.deleted(known), answers);
    for (ReadRow row : surrogates.idle() ? List.<ReadRow>of() : reading.rows()) {
      SessionMatch session = sessions.get(row.session().key());
      Map<Long, Recorded.Entry> registered = registered(session, registrations);
      PersonMatch person = persons.match(row, registered.keySet());
      if (refusal(row.place(), session, true).isEmpty()) {
        surrogates.meet(row, person, session, registered);
      }
    }
    surrogates.settle();

    List<RowError> errors = new ArrayList<>(reading.errors());
    List<MatchedRow> rows = new ArrayList<>(reading.rows().size());
    for (ReadRow row : reading.rows()) {
      SessionMatch session = sessions.get(row.session().key());
      Map<Long, Recorded.Entry> registered = registered(session, registrations);
      PersonMatch person = surrogates.resolved(persons.match(row, registered.keySet()));
      Recorded.Entry entry = person.isNew() ? null : registered.get(person.recordedId());
      refusal(row.place(), session, true)
          .or(() -> unclear(row, surrogates.isOpen(person)))
          .or(() -> differs(row, person, entry))
          .ifPresentOrElse(
              errors::add, () -> rows.add(new MatchedRow(row, session, person, entry != null)));
    }
    List<MatchedHeadCount> counts = new ArrayList<>();
    for (HeadCountRow row : reading.headCountRows()) {
      SessionMatch session = sessions.get(row.session().key());
      Map<String, Integer> before =
          session.isNew() ? null : headCounts.get(session.recorded().id());
      refusal(row.place(), session, false)
          .or(() -> differs(row, before))
          .ifPresentOrElse(
              errors::add, () -> counts.add(new MatchedHeadCount(row, session, before != null)));
    }
    return new Comparison(
        reading,
        rows,
        counts,
        inOrder(errors, RowError::place, reading),
        inOrder(surrogates.questions(persons.questions()), PersonQuestion::place, reading));
  }

  /* in the order of the file */
  private static <T> List<T> inOrder(
      List<T> all, Function<T, RowPlace> place, LedgerReading reading) {
    List<String> sheets = reading.sheets().stream().map(ReadSheet::name).toList();
    return all.stream()
        .sorted(
            Comparator.comparingInt((T one) -> sheets.indexOf(place.apply(one).sheet()))
                .thenComparingInt(one -> place.apply(one).row()))
        .toList();
  }

  private Optional<RowError> refusal(RowPlace place, SessionMatch session, boolean roster) {
    if (!reach.covers(session.fields().divisionCode(), session.hostId())) {
      return Optional.of(error(place, "SESSION_OUT_OF_SCOPE", session.fields().title()));
    }
    if (session.isNew()) {
      return Optional.empty();
    }
    TrainingSession existing = session.recorded();
    if (!reach.covers(existing.divisionCode(), existing.hostOrganisationId())) {
      return Optional.of(error(place, "SESSION_NUMBER_TAKEN", session.number()));
    }
    if (existing.roster() != roster || !session.agrees()) {
      return Optional.of(error(place, "SESSION_DIFFERS_FROM_RECORD", session.number()));
    }
    return Optional.empty();
  }

  private static Map<Long, Recorded.Entry> registered(
      SessionMatch session, Map<Long, Map<Long, Recorded.Entry>> registrations) {
    return session.isNew()
        ? Map.of()
        : registrations.getOrDefault(session.recorded().id(), Map.of());
  }

  private static Optional<RowError> unclear(ReadRow row, boolean open) {
    return open
        ? Optional.of(error(row.place(), "PERSON_MAY_BE_DELETED", row.person().name()))
        : Optional.empty();
  }

  private static Optional<RowError> differs(ReadRow row, PersonMatch person, Recorded.Entry entry) {
    if (entry == null) {
      return Optional.empty();
    }
    Recorded.Entry now = person.deleted() ? Recorded.Entry.ofDeleted(row) : Recorded.Entry.of(row);
    return entry.equals(now)
        ? Optional.empty()
        : Optional.of(error(row.place(), "REGISTRATION_DIFFERS_FROM_RECORD", row.person().name()));
  }

  private static Optional<RowError> differs(HeadCountRow row, Map<String, Integer> before) {
    return before == null || before.equals(row.groups())
        ? Optional.empty()
        : Optional.of(error(row.place(), "HEAD_COUNT_DIFFERS_FROM_RECORD", row.session().title()));
  }

  private static RowError error(RowPlace place, String code, String value) {
    return new RowError(place, "", "", code, value, List.of());
  }
}
