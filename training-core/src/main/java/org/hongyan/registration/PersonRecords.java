package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hongyan.audit.AuditTrail;
import org.hongyan.person.Person;
import org.hongyan.person.PersonReach;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.session.SessionScope;
import org.hongyan.shared.Masking;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Reason;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/**
 * People as organisers find them. For a scoped organiser those exist who have a registration in a
 * session of the own division or organisation (design, rule 8).
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_PERSONS)
public class PersonRecords implements PersonReach {

  private static final String REGISTERED =
      "exists (select r.id from Registration r, TrainingSession s"
          + " where r.personId = p.id and s.id = r.sessionId and %s)";

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FieldCipher cipher;
  private final KeyedHash hash;
  private final AuditTrail audit;

  @Inject
  public PersonRecords(
      EntityManager entityManager,
      CurrentCaller caller,
      FieldCipher cipher,
      KeyedHash hash,
      AuditTrail audit) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.cipher = cipher;
    this.hash = hash;
    this.audit = audit;
  }

  protected PersonRecords() {
    this(null, null, null, null, null);
  }

  /** People by part of the name, or by the full ID or phone number, which is compared hashed. */
  public Page<PersonView> search(String text, PageRequest request) {
    return key(text).map(key -> keyed(key, request)).orElseGet(() -> named(text, request));
  }

  /**
   * People by part of the name, as an address may ask for it; full numbers are refused, since
   * addresses are kept in logs and histories.
   */
  public Page<PersonView> named(String name, PageRequest request) {
    if (PersonSearch.number(name) != null || Masking.holdsNumber(name)) {
      throw new RuleViolation(Kind.UNPROCESSABLE, "NUMBER_IN_ADDRESS");
    }
    return page(
        bounds()
            .and(
                "lower(p.name) like :name escape '!'",
                "name",
                Listing.containing(PersonSearch.name(name))),
        request);
  }

  /** What stands for a full ID or phone number in addresses; empty if the text is none. */
  public Optional<String> key(String text) {
    return Optional.ofNullable(PersonSearch.number(text)).map(hash::of);
  }

  /** The people whose ID or phone number has this key. */
  public Page<PersonView> keyed(String key, PageRequest request) {
    return page(
        bounds().and("(p.idNumberHash = :number or p.phoneHash = :number)", "number", key),
        request);
  }

  private Conditions bounds() {
    return SessionScope.bound(new Conditions(), caller.get(), REGISTERED);
  }

  private Page<PersonView> page(Conditions conditions, PageRequest request) {
    return new Listing(entityManager)
        .page(Person.class, "p", conditions, "p.name, p.id", request)
        .map(this::view);
  }

  public PersonView get(long id) {
    return view(found(id));
  }

  /** Whoever was deleted is nobody whom one could name. */
  @Override
  public boolean reaches(long personId) {
    return matching(personId).stream().anyMatch(person -> !person.erased());
  }

  /** The sessions of the caller's scope for which a person was registered, the latest first. */
  public List<AttendedSession> sessions(long id) {
    found(id);
    return AttendedSessions.of(
            entityManager, id, SessionScope.bound(new Conditions(), caller.get()))
        .setMaxResults(PageRequest.LARGEST_SIZE)
        .getResultList();
  }

  /** The full numbers, for a reason that goes into the audit log (design, rule 9). */
  @RequiresPermission(Permission.REVEAL_PERSONAL_DATA)
  public PersonNumbers reveal(long id, String reason) {
    Person person = found(id);
    String why = Reason.demand(reason);
    PersonNumbers numbers =
        new PersonNumbers(
            cipher.decryptText(person.idNumberEncrypted()),
            cipher.decryptText(person.phoneEncrypted()));
    audit.record(
        "PERSONAL_DATA_REVEALED", "Person", id, caller.get().divisionCode(), Masking.inText(why));
    return numbers;
  }

  private Person found(long id) {
    return matching(id).stream().findFirst().orElseThrow(RuleViolation::notFound);
  }

  private List<Person> matching(long id) {
    Conditions conditions =
        SessionScope.bound(new Conditions().and("p.id = :id", "id", id), caller.get(), REGISTERED);
    return conditions
        .fill(
            entityManager.createQuery("select p from Person p" + conditions.where(), Person.class))
        .getResultList();
  }

  private PersonView view(Person person) {
    return new PersonView(
        person.id(),
        person.name(),
        person.idType(),
        Masking.idNumber(cipher.decryptText(person.idNumberEncrypted())),
        Masking.phone(cipher.decryptText(person.phoneEncrypted())),
        person.employer());
  }
}
