package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.organisation.Division;
import org.hongyan.person.AudienceGroup;
import org.hongyan.person.Person;
import org.hongyan.person.PersonDraft;
import org.hongyan.person.PersonRegister;
import org.hongyan.person.PhoneDigits;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.MailAddress;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Words;

/** Finds out who is to be registered; writes nothing. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RuleViolation.class)
public class Applicants {

  private final EntityManager entityManager;
  private final PersonRegister register;
  private final FieldCipher cipher;

  @Inject
  public Applicants(EntityManager entityManager, PersonRegister register, FieldCipher cipher) {
    this.entityManager = entityManager;
    this.register = register;
    this.cipher = cipher;
  }

  protected Applicants() {
    this(null, null, null);
  }

  /**
   * Somebody on record, with what was last stated where the draft leaves it open.
   *
   * @param organisationId the organisation that names them; null where the record tells
   */
  Applicant known(
      Person person, RegistrationDraft draft, Long organisationId, Source source, boolean asked) {
    String group = given(draft.audienceGroup(), person.audienceGroup());
    String division = given(draft.divisionCode(), person.divisionCode());
    String employer = given(draft.employer(), person.employer());
    FieldChecks checks = new FieldChecks();
    belonging(checks, "", group, division);
    checks.demand();
    return new Applicant(person, group, division, organisationId, employer, null, source, asked);
  }

  /** Somebody by what is said of them; every wrong field is told at once. */
  Applicant named(Trainee trainee, Long organisationId, Source source, boolean asked) {
    return named(trainee, organisationId, source, asked, new FieldChecks());
  }

  /** The same where more was looked at already. */
  Applicant named(
      Trainee trainee, Long organisationId, Source source, boolean asked, FieldChecks checks) {
    belonging(checks, "person.", trainee.audienceGroup(), trainee.divisionCode());
    String mail = Words.orNull(trainee.mail());
    MailAddress.check(checks, "person.mail", mail);
    Person person =
        register.findOrMake(
            new PersonDraft(
                trainee.name(),
                trainee.idType(),
                trainee.idNumber(),
                trainee.phone(),
                trainee.organisation()),
            checks,
            trainee.sameNumber() && source != Source.PUBLIC);
    return new Applicant(
        person,
        trainee.audienceGroup(),
        trainee.divisionCode(),
        organisationId,
        given(trainee.organisation(), person.employer()),
        source == Source.PUBLIC ? null : cipher.encryptText(mail),
        source,
        asked);
  }

  /**
   * Whether an address that somebody states may become the person's. Who knows but the number of
   * somebody else must not have that one's mail sent to themselves, so the phone has to be right.
   */
  boolean reachable(Person person, Trainee trainee) {
    String phone = cipher.decryptText(person.phoneEncrypted());
    return person.mailEncrypted() == null
        && trainee.phone() != null
        && PhoneDigits.of(trainee.phone()).equals(phone);
  }

  private void belonging(FieldChecks checks, String prefix, String group, String division) {
    checks.check(prefix + "audienceGroup", group != null && !group.isBlank(), "VALUE_MISSING");
    checks.check(prefix + "divisionCode", division != null && !division.isBlank(), "VALUE_MISSING");
    if (known(group, division)) {
      return;
    }
    if (group != null && !group.isBlank()) {
      checks.check(
          prefix + "audienceGroup",
          entityManager.find(AudienceGroup.class, group) != null,
          "AUDIENCE_GROUP_UNKNOWN",
          group);
    }
    if (division != null && !division.isBlank()) {
      checks.check(
          prefix + "divisionCode",
          entityManager.find(Division.class, division) != null,
          "DIVISION_CODE_UNKNOWN");
    }
  }

  /** Both, with one question: the only one where all is well. */
  private boolean known(String group, String division) {
    return group != null
        && division != null
        && entityManager
                .createQuery(
                    "select count(d.code) from Division d, AudienceGroup g"
                        + " where d.code = :division and g.code = :group",
                    Long.class)
                .setParameter("division", division)
                .setParameter("group", group)
                .getSingleResult()
            > 0;
  }

  private static String given(String stated, String recorded) {
    return stated == null || stated.isBlank() ? recorded : stated.strip();
  }
}
