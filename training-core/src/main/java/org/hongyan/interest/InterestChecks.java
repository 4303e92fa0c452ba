package org.hongyan.interest;

import jakarta.persistence.EntityManager;
import org.hongyan.organisation.Division;
import org.hongyan.person.AudienceGroup;
import org.hongyan.person.PhoneDigits;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.MailAddress;
import org.hongyan.shared.Words;
import org.hongyan.subject.Subject;

/** Looks at what somebody wants, and refuses all that is wrong at once. */
final class InterestChecks {

  private static final int LONGEST_NAME = 100;

  private final EntityManager entityManager;

  InterestChecks(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Without space around the values; empty ones are none. */
  static InterestDraft plain(InterestDraft given) {
    return new InterestDraft(
        Words.orNull(given.subjectCode()),
        Words.orNull(given.divisionCode()),
        Words.orNull(given.audienceGroup()),
        Words.orNull(given.name()),
        Words.orNull(given.phone()),
        Words.orNull(given.mail()));
  }

  void demand(InterestDraft draft, boolean consented) {
    FieldChecks checks = new FieldChecks();
    known(checks, "subjectCode", Subject.class, draft.subjectCode(), "SUBJECT_CODE_UNKNOWN");
    known(checks, "divisionCode", Division.class, draft.divisionCode(), "DIVISION_CODE_UNKNOWN");
    known(
        checks,
        "audienceGroup",
        AudienceGroup.class,
        draft.audienceGroup(),
        "AUDIENCE_GROUP_UNKNOWN");
    checks
        .text("name", draft.name(), LONGEST_NAME)
        .check("phone", draft.phone() != null || draft.mail() != null, "INTEREST_CONTACT_MISSING")
        .check(
            "phone",
            draft.phone() == null || PhoneDigits.isNumber(PhoneDigits.of(draft.phone())),
            "PHONE_FORMAT");
    MailAddress.check(checks, "mail", draft.mail());
    checks.check("consent", consented, "CONSENT_MISSING").demand();
  }

  private void known(FieldChecks checks, String field, Class<?> type, String key, String code) {
    checks.check(field, key != null, "VALUE_MISSING");
    checks.check(field, key == null || entityManager.find(type, key) != null, code, key);
  }
}
