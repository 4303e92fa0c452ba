package org.hongyan.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.hongyan.account.ClosedAccounts;
import org.hongyan.audit.AuditTrail;
import org.hongyan.person.IdType;
import org.hongyan.person.MaskedName;
import org.hongyan.person.Person;
import org.hongyan.person.PersonDraft;
import org.hongyan.person.PersonRegister;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.Masking;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** Corrects what a paper proves: name and number. What was printed or reported stays as it was. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RuleViolation.class)
public class ProvedFacts {

  private final EntityManager entityManager;
  private final PersonRegister persons;
  private final ClosedAccounts accounts;
  private final FieldCipher cipher;
  private final AuditTrail audit;

  @Inject
  public ProvedFacts(
      EntityManager entityManager,
      PersonRegister persons,
      ClosedAccounts accounts,
      FieldCipher cipher,
      AuditTrail audit) {
    this.entityManager = entityManager;
    this.persons = persons;
    this.accounts = accounts;
    this.cipher = cipher;
    this.audit = audit;
  }

  protected ProvedFacts() {
    this(null, null, null, null, null);
  }

  /**
   * Gives the person the name and number of the paper; the account is called the same.
   *
   * @throws RuleViolation 422 with fields {@code person.…}, also where both are on record so; 409
   *     {@code ID_NUMBER_OF_ANOTHER}
   */
  void correct(PrivacyRequest request, Grant grant) {
    Person person =
        entityManager.find(Person.class, request.personId(), LockModeType.PESSIMISTIC_WRITE);
    entityManager.refresh(person);
    Audited before = audited(person);
    Proved known = Proved.of(person);
    persons.correct(
        person,
        new PersonDraft(grant.name(), grant.idType(), grant.idNumber(), null, person.employer()));
    if (known.equals(Proved.of(person))) {
      throw RuleViolation.invalid(FieldViolation.of("person.name", "NOTHING_CORRECTED"));
    }
    accounts.of(person.id()).forEach(one -> one.revise(person.name(), one.scope()));
    entityManager.flush();
    audit.record(
        "PERSON_CORRECTED",
        "Person",
        person.id(),
        person.divisionCode(),
        null,
        before,
        audited(person));
  }

  private Audited audited(Person person) {
    return new Audited(
        MaskedName.of(person.name()),
        Masking.idNumber(cipher.decryptText(person.idNumberEncrypted())));
  }

  /** What a paper proves. */
  private record Proved(String name, IdType idType, String idNumberHash) {
    static Proved of(Person person) {
      return new Proved(person.name(), person.idType(), person.idNumberHash());
    }
  }

  /** What the audit log keeps, masked. */
  record Audited(String name, String idNumber) {}
}
