package org.hongyan.web.common;

import java.util.List;
import java.util.Locale;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.Texts;

/** A refusal as RFC 9457 has it, with the rule's code and, where fields are wrong, each of them. */
public record Problem(
    String type, String title, int status, String detail, String code, List<Field> violations) {

  /** One wrong field. */
  public record Field(String field, String code, String message) {}

  public static Problem of(RuleViolation refusal, Locale locale) {
    return of(
        refusal.kind().status(), refusal.code(), refusal.args(), refusal.violations(), locale);
  }

  public static Problem of(int status, String code, Locale locale) {
    return of(status, code, new Object[0], List.of(), locale);
  }

  private static Problem of(
      int status, String code, Object[] args, List<FieldViolation> wrong, Locale locale) {
    List<Field> fields =
        wrong.stream()
            .map(
                violation ->
                    new Field(
                        violation.field(),
                        violation.code(),
                        Texts.text(
                            locale, "rules." + violation.code(), violation.args().toArray())))
            .toList();
    return new Problem(
        "about:blank",
        Texts.text(locale, "rules.STATUS_" + status),
        status,
        Texts.text(locale, "rules." + code, args),
        code,
        fields.isEmpty() ? null : fields);
  }
}
