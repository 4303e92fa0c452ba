package org.hongyan.ledger.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hongyan.ledger.comparing.PersonQuestion.Candidate;
import org.hongyan.ledger.comparing.RecordedPersons.Namesake;
import org.hongyan.ledger.reading.PersonFields;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.security.crypto.KeyedHash;

/**
 * Finds who each row means: by ID number, else by name with phone or employer, and then the
 * organiser is asked. Unasked, only name, phone and employer all alike mean the same person.
 */
class PersonMatcher {

  private final KeyedHash hash;
  private final Map<RowPlace, Optional<Long>> answers;
  private final Map<String, String> idHashes = new HashMap<>();
  private final Map<String, Long> byIdHash;
  private final Map<String, List<Namesake>> namesakes;
  private final Map<String, PersonMatch> matches = new HashMap<>();
  private final List<PersonQuestion> questions = new ArrayList<>();

  PersonMatcher(
      Recorded recorded,
      KeyedHash hash,
      List<ReadRow> rows,
      Map<RowPlace, Optional<Long>> answers) {
    this.hash = hash;
    this.answers = answers;
    Set<String> withoutId = new LinkedHashSet<>();
    for (ReadRow row : rows) {
      PersonFields person = row.person();
      if (person.idNumber() == null) {
        withoutId.add(person.name());
      } else {
        idHashes.computeIfAbsent(person.idNumber(), hash::of);
      }
    }
    this.byIdHash = recorded.persons().byIdHash(idHashes.values());
    this.namesakes = recorded.persons().namesakes(withoutId);
  }

  /**
   * @param registered who is registered in the row's session already
   */
  PersonMatch match(ReadRow row, Set<Long> registered) {
    PersonFields person = row.person();
    String idHash = person.idNumber() == null ? null : idHashes.get(person.idNumber());
    String key =
        idHash != null
            ? idHash
            : String.join(
                "|",
                person.name(),
                String.valueOf(person.phone()),
                String.valueOf(person.organisation()));
    return matches.computeIfAbsent(key, unseen -> find(unseen, row, idHash, registered));
  }

  List<PersonQuestion> questions() {
    return List.copyOf(questions);
  }

  private PersonMatch find(String key, ReadRow row, String idHash, Set<Long> registered) {
    PersonFields person = row.person();
    String phoneHash = hash.of(person.phone());
    Long known = idHash != null ? byIdHash.get(idHash) : ask(row, phoneHash, registered);
    return new PersonMatch(key, person, idHash, phoneHash, known, false);
  }

  private Long ask(ReadRow row, String phoneHash, Set<Long> registered) {
    PersonFields person = row.person();
    List<Namesake> possible =
        namesakes.getOrDefault(person.name(), List.of()).stream()
            .filter(namesake -> samePhone(namesake, phoneHash) || sameEmployer(namesake, person))
            .toList();
    if (possible.isEmpty()) {
      return null;
    }
    Long assumed =
        possible.stream()
            .filter(
                namesake ->
                    Objects.equals(namesake.phoneHash(), phoneHash)
                        && Objects.equals(namesake.employer(), person.organisation()))
            .map(Namesake::id)
            .min(Comparator.comparing((Long id) -> !registered.contains(id)))
            .orElse(null);
    questions.add(question(row, possible, phoneHash, assumed));
    Optional<Long> answer = answers.get(row.place());
    if (answer == null) {
      return assumed;
    }
    return answer
        .filter(id -> possible.stream().anyMatch(namesake -> namesake.id() == id))
        .orElse(null);
  }

  private static PersonQuestion question(
      ReadRow row, List<Namesake> possible, String phoneHash, Long assumed) {
    return new PersonQuestion(
        row.place(),
        row.person().name(),
        row.person().organisation(),
        possible.stream()
            .map(
                namesake ->
                    new Candidate(
                        namesake.id(),
                        namesake.name(),
                        namesake.employer(),
                        samePhone(namesake, phoneHash)))
            .toList(),
        assumed,
        false);
  }

  private static boolean samePhone(Namesake namesake, String phoneHash) {
    return phoneHash != null && phoneHash.equals(namesake.phoneHash());
  }

  private static boolean sameEmployer(Namesake namesake, PersonFields person) {
    return person.organisation() != null && person.organisation().equals(namesake.employer());
  }
}
