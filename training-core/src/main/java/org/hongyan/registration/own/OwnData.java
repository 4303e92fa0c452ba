package org.hongyan.registration.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.account.Account;
import org.hongyan.audit.AuditTrail;
import org.hongyan.organisation.Division;
import org.hongyan.person.AudienceGroup;
import org.hongyan.person.Person;
import org.hongyan.person.PhoneDigits;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Masking;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Words;
import org.hongyan.shared.database.RetriedOnClash;

/**
 * What is kept of the caller, to see, to take along and to correct (PIPL, 45 and 46). A correction
 * holds from now on: what was counted stays as it was then (design, rule 1).
 */
@ApplicationScoped
@RetriedOnClash
@Transactional
@RequiresPermission(Permission.REGISTER)
public class OwnData {

  private static final int LONGEST_EMPLOYER = 200;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FieldCipher cipher;
  private final KeyedHash hash;
  private final AuditTrail audit;

  @Inject
  public OwnData(
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

  protected OwnData() {
    this(null, null, null, null, null);
  }

  /** The whole record; 404 where the account belongs to nobody on record. */
  public OwnRecord get() {
    return view(self());
  }

  /**
   * Corrects what the caller may correct.
   *
   * @throws RuleViolation 404; 409 {@code STALE_VERSION}; 422 for the fields
   */
  public OwnRecord correct(OwnCorrection correction) {
    Person person = self();
    FieldChecks.demandVersion(person.version(), correction.version());
    check(correction);
    Audited before = audited(person);
    String phone = Words.orNull(correction.phone());
    if (phone != null) {
      String digits = PhoneDigits.of(phone);
      person.callAt(cipher.encryptText(digits), hash.of(digits));
    }
    person.worksAt(Words.orNull(correction.employer()));
    person.belongsTo(correction.audienceGroup(), correction.divisionCode());
    entityManager.flush();
    audit.record(
        "OWN_DATA_CORRECTED",
        "Person",
        person.id(),
        person.divisionCode(),
        null,
        before,
        audited(person));
    return view(person);
  }

  private void check(OwnCorrection correction) {
    String phone = Words.orNull(correction.phone());
    String group = Words.orNull(correction.audienceGroup());
    String division = Words.orNull(correction.divisionCode());
    new FieldChecks()
        .check(
            "phone", phone == null || PhoneDigits.isNumber(PhoneDigits.of(phone)), "PHONE_FORMAT")
        .length("employer", correction.employer(), LONGEST_EMPLOYER)
        .check("audienceGroup", group != null, "VALUE_MISSING")
        .check(
            "audienceGroup",
            group == null || entityManager.find(AudienceGroup.class, group) != null,
            "AUDIENCE_GROUP_UNKNOWN",
            String.valueOf(group))
        .check("divisionCode", division != null, "VALUE_MISSING")
        .check(
            "divisionCode",
            division == null || entityManager.find(Division.class, division) != null,
            "DIVISION_CODE_UNKNOWN")
        .demand();
  }

  private Person self() {
    Long accountId = caller.get().accountId();
    Account account = accountId == null ? null : entityManager.find(Account.class, accountId);
    if (account == null || account.personId() == null) {
      throw RuleViolation.notFound();
    }
    return entityManager.find(Person.class, account.personId());
  }

  private OwnRecord view(Person person) {
    return new PersonFile(entityManager, cipher).of(person, caller.get().username());
  }

  private String phone(Person person) {
    return Masking.phone(cipher.decryptText(person.phoneEncrypted()));
  }

  private Audited audited(Person person) {
    return new Audited(
        phone(person), person.employer(), person.audienceGroup(), person.divisionCode());
  }

  /** What the audit log keeps, the phone masked. */
  record Audited(String phone, String employer, String audienceGroup, String divisionCode) {}
}
