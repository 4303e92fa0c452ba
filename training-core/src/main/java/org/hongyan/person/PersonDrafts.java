package org.hongyan.person;

import java.time.LocalDate;
import org.hongyan.shared.Characters;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** Brings what a form says of a person into one spelling, and says what is wrong with it. */
final class PersonDrafts {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_EMPLOYER = 200;
  private static final String OTHER_PAPER = "[A-Z0-9()/]{5,30}";

  private PersonDrafts() {}

  static PersonDraft spelled(PersonDraft given) {
    if (given == null) {
      throw RuleViolation.invalid(FieldViolation.of("person", "VALUE_MISSING"));
    }
    String number = blank(given.idNumber()) ? null : ResidentNumber.spelling(given.idNumber());
    IdType type = given.idType() == IdType.OTHER_DOCUMENT ? given.idType() : IdType.RESIDENT_ID;
    return new PersonDraft(
        blank(given.name()) ? null : Characters.name(given.name()),
        number == null ? IdType.NONE : type,
        number,
        blank(given.phone()) ? null : PhoneDigits.of(given.phone()),
        blank(given.employer()) ? null : given.employer().strip());
  }

  /** Refuses what is wrong with a draft in its spelling, together with what is wrong beside it. */
  static void demand(PersonDraft draft, FieldChecks others, LocalDate today) {
    String problem = problem(draft, today);
    others
        .text("person.name", draft.name(), LONGEST_NAME)
        .length("person.employer", draft.employer(), LONGEST_EMPLOYER)
        .check(
            "person.phone",
            draft.phone() == null || PhoneDigits.isNumber(draft.phone()),
            "PHONE_FORMAT")
        .check("person.idNumber", problem == null, String.valueOf(problem))
        .demand();
  }

  private static String problem(PersonDraft draft, LocalDate today) {
    return switch (draft.idType()) {
      case NONE -> null;
      case RESIDENT_ID -> ResidentNumber.problem(draft.idNumber(), today);
      case OTHER_DOCUMENT -> draft.idNumber().matches(OTHER_PAPER) ? null : "ID_NUMBER_FORMAT";
    };
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
