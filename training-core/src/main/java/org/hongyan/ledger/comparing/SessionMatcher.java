package org.hongyan.ledger.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongyan.ledger.reading.ClassIdentity;
import org.hongyan.ledger.reading.HeadCountRow;
import org.hongyan.ledger.reading.LedgerReading;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.ledger.reading.SessionFields;
import org.hongyan.session.TrainingSession;

/**
 * Finds which recorded session each class of a ledger is. A number alone does not say: numbers
 * begin again each year and in each county. A second class of a number is recorded with its year
 * behind the number, a third with a mark of its own, each time the same.
 */
class SessionMatcher {

  private final Recorded recorded;
  private final Map<Object, SessionMatch> matches = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private Map<String, TrainingSession> existing = Map.of();
  private Map<String, Long> hosts = Map.of();

  SessionMatcher(Recorded recorded) {
    this.recorded = recorded;
  }

  /** The match of each class by its {@linkplain SessionFields#key() key}. */
  Map<Object, SessionMatch> match(LedgerReading reading) {
    Map<Object, SessionFields> classes = new LinkedHashMap<>();
    Stream.concat(
            reading.rows().stream().map(ReadRow::session),
            reading.headCountRows().stream().map(HeadCountRow::session))
        .forEach(session -> classes.putIfAbsent(session.key(), session));
    hosts = recorded.organisations(hosts(classes));
    existing =
        recorded.sessions(
            classes.values().stream()
                .flatMap(session -> SessionNumbers.candidates(session).stream())
                .collect(Collectors.toSet()));
    List<SessionFields> open = new ArrayList<>();
    classes.values().stream().filter(session -> !isRecorded(session)).forEach(open::add);
    open.forEach(this::settle);
    return matches;
  }

  private static Set<String> hosts(Map<Object, SessionFields> classes) {
    return classes.values().stream()
        .map(SessionFields::host)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isRecorded(SessionFields session) {
    for (String number : SessionNumbers.candidates(session)) {
      TrainingSession known = existing.get(number);
      if (known != null && !taken.contains(number) && ClassIdentity.same(fields(known), session)) {
        put(number, session, known);
        return true;
      }
    }
    return false;
  }

  /* a number recorded in the same year and place for something else is a contradiction, unless the
  ledger itself has that class too */
  private void settle(SessionFields session) {
    for (String number : SessionNumbers.candidates(session)) {
      TrainingSession known = existing.get(number);
      if (known == null ? !taken.contains(number) : contradicts(number, known, session)) {
        put(number, session, known);
        return;
      }
    }
    String last = SessionNumbers.last(session);
    put(last, session, existing.get(last));
  }

  private boolean contradicts(String number, TrainingSession known, SessionFields session) {
    return !taken.contains(number)
        && known.divisionCode().equals(session.divisionCode())
        && ClassIdentity.sameYear(fields(known), session);
  }

  private void put(String number, SessionFields session, TrainingSession known) {
    taken.add(number);
    matches.put(session.key(), new SessionMatch(number, session, known, hosts.get(session.host())));
  }

  private static SessionFields fields(TrainingSession session) {
    return new SessionFields(
        session.number(),
        session.title(),
        session.typeCode(),
        session.level(),
        session.divisionCode(),
        null,
        session.startDate(),
        session.endDate(),
        null,
        null);
  }
}
