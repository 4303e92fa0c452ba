package org.hongyan.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * Everybody is recorded once: whoever is named is looked for by the hash of the ID number, without
 * one by name and phone, and entered only if nobody is found. For services of features that record
 * people; they have asked for the right.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RuleViolation.class)
public class PersonRegister {

  private final EntityManager entityManager;
  private final FieldCipher cipher;
  private final KeyedHash hash;
  private final Clock clock;

  @Inject
  public PersonRegister(
      EntityManager entityManager, FieldCipher cipher, KeyedHash hash, Clock clock) {
    this.entityManager = entityManager;
    this.cipher = cipher;
    this.hash = hash;
    this.clock = clock;
  }

  protected PersonRegister() {
    this(null, null, null, null);
  }

  /**
   * The one who is named, entered if need be.
   *
   * @throws RuleViolation 422 with fields {@code person.…}; 409 {@code ID_NUMBER_OF_ANOTHER} where
   *     the number is recorded under a name that is no other spelling of this one
   */
  public Person findOrAdd(PersonDraft given) {
    return findOrAdd(given, new FieldChecks());
  }

  /**
   * The same for a form that holds more than the person.
   *
   * @param others what was found wrong with other fields; told together with the person's
   */
  public Person findOrAdd(PersonDraft given, FieldChecks others) {
    Person person = findOrMake(given, others, false);
    if (person.id() == null) {
      enter(person);
    }
    return person;
  }

  /**
   * The one who is named; where nobody is on record somebody who has no id and is to be entered by
   * {@link #enter}, if at all.
   *
   * @param sameNumber whether the one on record under the ID number is meant, whatever the name
   * @throws RuleViolation as {@link #findOrAdd}
   */
  public Person findOrMake(PersonDraft given, FieldChecks others, boolean sameNumber) {
    PersonDraft draft = PersonDrafts.spelled(given);
    demand(draft, others);
    Person known = recorded(draft, sameNumber);
    return known != null
        ? known
        : new Person(
            draft.name(),
            draft.idType(),
            cipher.encryptText(draft.idNumber()),
            hash.of(draft.idNumber()),
            cipher.encryptText(draft.phone()),
            hash.of(draft.phone()),
            draft.employer(),
            null);
  }

  /** Enters somebody new, at once: others may refer to the row. */
  public void enter(Person made) {
    enter(List.of(made));
  }

  /** The same for several. */
  public void enter(List<Person> made) {
    made.forEach(entityManager::persist);
    entityManager.flush();
  }

  /**
   * The one who is named, if recorded; enters nobody.
   *
   * @throws RuleViolation as {@link #findOrAdd}
   */
  public Optional<Person> find(PersonDraft given) {
    PersonDraft draft = PersonDrafts.spelled(given);
    demand(draft, new FieldChecks());
    return Optional.ofNullable(recorded(draft, false));
  }

  /**
   * As {@link #find}, for who must not learn who is on record: a number under another name is
   * nobody.
   *
   * @param others what was found wrong with other fields; told together with the person's
   */
  public Optional<Person> findNamed(PersonDraft given, FieldChecks others) {
    PersonDraft draft = PersonDrafts.spelled(given);
    demand(draft, others);
    return Optional.ofNullable(recorded(draft, true))
        .filter(one -> NameSpelling.same(one.name(), draft.name()));
  }

  /**
   * Gives somebody on record the name and number that their paper shows; without a number the one
   * on record stays.
   *
   * @throws RuleViolation as {@link #findOrAdd}
   */
  public void correct(Person person, PersonDraft given) {
    PersonDraft draft = PersonDrafts.spelled(given);
    demand(draft, new FieldChecks());
    if (draft.idNumber() == null) {
      person.isProved(
          draft.name(), person.idType(), person.idNumberEncrypted(), person.idNumberHash());
      return;
    }
    String numberHash = hash.of(draft.idNumber());
    if (people().numbered(numberHash).filter(one -> !one.id().equals(person.id())).isPresent()) {
      throw ofAnother();
    }
    person.isProved(draft.name(), draft.idType(), cipher.encryptText(draft.idNumber()), numberHash);
  }

  private Person recorded(PersonDraft draft, boolean sameNumber) {
    if (draft.idNumber() == null) {
      return people().namesake(draft.name(), hash.of(draft.phone())).orElse(null);
    }
    Person found = people().numbered(hash.of(draft.idNumber())).orElse(null);
    if (found != null && !sameNumber && !NameSpelling.same(found.name(), draft.name())) {
      throw ofAnother();
    }
    return found;
  }

  private RecordedPeople people() {
    return new RecordedPeople(entityManager);
  }

  private void demand(PersonDraft draft, FieldChecks others) {
    PersonDrafts.demand(draft, others, LocalDate.now(clock));
  }

  private static RuleViolation ofAnother() {
    return new RuleViolation(
        Kind.REFUSED,
        "ID_NUMBER_OF_ANOTHER",
        List.of(FieldViolation.of("person.idNumber", "ID_NUMBER_OF_ANOTHER")));
  }
}
