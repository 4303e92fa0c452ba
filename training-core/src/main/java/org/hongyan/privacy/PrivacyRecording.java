package org.hongyan.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.organisation.DivisionCode;
import org.hongyan.person.Person;
import org.hongyan.person.PersonDraft;
import org.hongyan.person.PersonReach;
import org.hongyan.person.PersonRegister;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * Records what somebody asked on paper or by telephone: people of the own division, and of the own
 * classes as long as nobody has stated where they belong.
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.HANDLE_PRIVACY_REQUESTS)
public class PrivacyRecording {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final PrivacyDesk desk;
  private final PersonReach reach;
  private final PersonRegister register;

  @Inject
  public PrivacyRecording(
      EntityManager entityManager,
      CurrentCaller caller,
      PrivacyDesk desk,
      PersonReach reach,
      PersonRegister register) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.desk = desk;
    this.reach = reach;
    this.register = register;
  }

  protected PrivacyRecording() {
    this(null, null, null, null, null);
  }

  /** Whether the caller may record what a person asks. */
  public boolean mayRecord(long personId) {
    Person person = entityManager.find(Person.class, personId);
    return person != null && own(person);
  }

  private boolean own(Person person) {
    if (person.erased()) {
      return false;
    }
    String mine = caller.get().divisionCode();
    return person.divisionCode() == null
        ? reach.reaches(person.id())
        : mine == null || DivisionCode.covers(mine, person.divisionCode());
  }

  /**
   * Records what somebody on record asked.
   *
   * @throws RuleViolation 404; 422 with the fields; 409 {@code PRIVACY_ASKED_ALREADY}, {@code
   *     PRIVACY_NO_ACCOUNT} or {@code PERSON_ERASED}
   */
  public PrivacyRequestView record(long personId, PrivacyDraft draft) {
    Person person = entityManager.find(Person.class, personId);
    if (person == null || !own(person)) {
      throw RuleViolation.notFound();
    }
    return received(person, draft);
  }

  /**
   * Records what somebody asked whom the caller knows by their paper: they need not have been in a
   * class of the caller's. Whoever is not on record, and whoever belongs to others, is the same.
   *
   * @throws RuleViolation 409 {@code PRIVACY_PERSON_UNKNOWN}; 422; else as {@link #record(long,
   *     PrivacyDraft)}
   */
  public PrivacyRequestView record(PersonDraft paper, PrivacyDraft draft) {
    FieldChecks checks =
        PrivacyDesk.checks(draft)
            .check(
                "person.idNumber",
                given(paper.idNumber()) || given(paper.phone()),
                "VALUE_MISSING");
    Person person =
        register
            .findNamed(paper, checks)
            .filter(this::own)
            .orElseThrow(() -> new RuleViolation(Kind.REFUSED, "PRIVACY_PERSON_UNKNOWN"));
    return received(person, draft);
  }

  private PrivacyRequestView received(Person person, PrivacyDraft draft) {
    if (draft.kind() == RequestKind.ACCOUNT_CLOSURE && !hasAccount(person.id())) {
      throw new RuleViolation(Kind.REFUSED, "PRIVACY_NO_ACCOUNT");
    }
    String division =
        person.divisionCode() == null ? caller.get().divisionCode() : person.divisionCode();
    return desk.view(desk.receive(person, draft, RequestSource.ORGANISER, division));
  }

  private boolean hasAccount(long personId) {
    return entityManager
            .createQuery("select count(a) from Account a where a.personId = :person", Long.class)
            .setParameter("person", personId)
            .getSingleResult()
        > 0;
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }
}
