package org.hongyan.registration;

import java.util.List;
import java.util.stream.Stream;
import org.hongyan.registration.Registrations.Refused;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** Tells the refusals of a list by the place of the person in it. */
final class BatchWords {

  private static final String PERSON = "person.";

  private BatchWords() {}

  static List<FieldViolation> of(List<Refused> refused) {
    return refused.stream().flatMap(BatchWords::violations).toList();
  }

  private static Stream<FieldViolation> violations(Refused one) {
    String place = "persons[" + one.index() + "]";
    RuleViolation why = one.why();
    return why.violations().isEmpty()
        ? Stream.of(FieldViolation.of(place, why.code(), why.args()))
        : why.violations().stream()
            .map(
                wrong ->
                    new FieldViolation(
                        place + "." + plain(wrong.field()), wrong.code(), wrong.args()));
  }

  private static String plain(String field) {
    return field.startsWith(PERSON) ? field.substring(PERSON.length()) : field;
  }
}
