package org.hongyan.ledger.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hongyan.ledger.comparing.PersonQuestion.Candidate;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.ledger.reading.RowPlace;

/**
 * Keeps a ledger that is applied again from bringing back by name who was deleted since. Nothing
 * tells who a surrogate was. But it is registered still in each of its classes, with group,
 * division, hours and completion; so somebody unknown in such a class, of whom the row says all
 * that as well, may be the one, and is taken for them where the ledger names the whole class. Where
 * it is less clear, the organiser has to say.
 */
final class SurrogateMatcher {

  private final Map<Long, Map<Long, String>> deleted;
  private final Map<RowPlace, Optional<Long>> answers;
  private final Map<Long, Integer> unnamed = new HashMap<>();
  private final Map<String, Unknown> unknown = new LinkedHashMap<>();
  private final Map<String, Long> meant = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final List<PersonQuestion> questions = new ArrayList<>();

  /** Somebody who is not on record, and whose surrogate it may be that is. */
  private record Unknown(
      PersonMatch person, RowPlace place, TreeMap<Long, String> candidates, Set<Long> classes) {

    Unknown(PersonMatch person, RowPlace place) {
      this(person, place, new TreeMap<>(), new HashSet<>());
    }

    void mayBe(
        Map<Long, String> surrogates,
        ReadRow row,
        Map<Long, Recorded.Entry> registered,
        Long classId) {
      Recorded.Entry said = Recorded.Entry.ofDeleted(row);
      surrogates.forEach(
          (id, surrogate) -> {
            if (said.equals(registered.get(id))) {
              candidates.put(id, surrogate);
              classes.add(classId);
            }
          });
    }

    Optional<Long> called() {
      return candidates.keySet().stream()
          .filter(id -> candidates.get(id).equals(person.fields().name()))
          .findFirst();
    }

    Optional<Long> free(Set<Long> taken) {
      return candidates.keySet().stream().filter(id -> !taken.contains(id)).findFirst();
    }
  }

  /**
   * @param deleted surrogates by class
   * @param answers to earlier questions, by the first row of each person
   */
  SurrogateMatcher(Map<Long, Map<Long, String>> deleted, Map<RowPlace, Optional<Long>> answers) {
    this.deleted = deleted;
    this.answers = answers;
  }

  /** Whether nobody of the classes was deleted, so that no row need be looked at. */
  boolean idle() {
    return deleted.isEmpty();
  }

  /** Looks at a row; at all of them before anybody is matched. */
  void meet(
      ReadRow row, PersonMatch person, SessionMatch session, Map<Long, Recorded.Entry> registered) {
    Long known = session.isNew() ? null : session.recorded().id();
    if (deleted.containsKey(known)) {
      unnamed.merge(known, registered.size() - 1, (before, first) -> before - 1);
    }
    if (person.isNew()) {
      unknown
          .computeIfAbsent(person.key(), key -> new Unknown(person, row.place()))
          .mayBe(deleted.getOrDefault(known, Map.of()), row, registered, known);
    }
  }

  /** Says who is meant, once all rows were looked at. */
  void settle() {
    Set<Long> taken = new HashSet<>();
    List<Unknown> asked = new ArrayList<>();
    for (Unknown one : unknown.values()) {
      Optional<Long> answer = answers.get(one.place());
      Optional<Long> said = one.called().or(() -> answer == null ? Optional.empty() : answer);
      said.filter(one.candidates()::containsKey).ifPresent(id -> take(one, id, taken));
      if (said.isEmpty() && answer == null) {
        asked.add(one);
      }
    }
    asked.forEach(one -> one.candidates().keySet().removeAll(taken));
    asked.removeIf(one -> one.candidates().isEmpty());
    assume(asked, taken);
    asked.forEach(this::ask);
  }

  private void take(Unknown one, Long id, Set<Long> taken) {
    meant.put(one.person().key(), id);
    taken.add(id);
  }

  /**
   * Takes one for each surrogate; but nobody where more may be meant than were deleted, or where
   * the ledger does not name the whole class: then it may bring somebody who was forgotten.
   */
  private void assume(List<Unknown> asked, Set<Long> taken) {
    Set<Long> contested = new HashSet<>();
    for (Unknown one : asked) {
      one.free(taken)
          .ifPresentOrElse(
              id -> take(one, id, taken), () -> contested.addAll(one.candidates().keySet()));
    }
    for (Unknown one : asked) {
      Long id = meant.get(one.person().key());
      boolean whole = one.classes().stream().allMatch(each -> unnamed.get(each) <= 0);
      if (id == null || contested.contains(id) || !whole) {
        meant.remove(one.person().key());
        open.add(one.person().key());
      }
    }
  }

  private void ask(Unknown one) {
    questions.add(
        new PersonQuestion(
            one.place(),
            one.person().fields().name(),
            one.person().fields().organisation(),
            one.candidates().entrySet().stream()
                .map(each -> new Candidate(each.getKey(), each.getValue(), null, false))
                .toList(),
            meant.get(one.person().key()),
            isOpen(one.person())));
  }

  /** The same person, or the surrogate that is meant. */
  PersonMatch resolved(PersonMatch person) {
    Long id = person.isNew() ? meant.get(person.key()) : null;
    return id == null ? person : person.deleted(id);
  }

  /** Whether nobody but the organiser can say if it is somebody who was deleted. */
  boolean isOpen(PersonMatch person) {
    return open.contains(person.key());
  }

  /** Beside what was asked of the same rows already. */
  List<PersonQuestion> questions(List<PersonQuestion> others) {
    Map<RowPlace, PersonQuestion> all = new LinkedHashMap<>();
    others.forEach(one -> all.put(one.place(), one));
    questions.forEach(one -> all.merge(one.place(), one, PersonQuestion::and));
    return List.copyOf(all.values());
  }
}
