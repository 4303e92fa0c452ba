package org.hongyan.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal: the one exception by which the core says no. It carries codes, never sentences; the
 * edge (REST or page) turns the code into words of the reader's language.
 *
 * <p>Unchecked and rolling back, so that whatever the refused act had begun is undone whole.
 */
@ApplicationException(rollback = true)
public class RuleViolation extends RuntimeException {

  /** What sort of refusal this is, and the HTTP status that the API contract gives it. */
  public enum Kind {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    REFUSED(409),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    UNPROCESSABLE(422),
    TOO_MANY(429),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /**
   * One field that is wrong.
   *
   * @param field the name as in the API contract
   * @param code the rule that it breaks
   * @param args what the rule's text is filled with
   */
  public record FieldViolation(String field, String code, List<Object> args) {
    public static FieldViolation of(String field, String code, Object... args) {
      return new FieldViolation(field, code, List.of(args));
    }
  }

  private final Kind kind;
  private final String code;
  private final transient Object[] args;
  private final transient List<FieldViolation> violations;

  public RuleViolation(Kind kind, String code, Object... args) {
    this(kind, code, List.of(), args);
  }

  public RuleViolation(Kind kind, String code, List<FieldViolation> violations, Object... args) {
    super(code);
    this.kind = kind;
    this.code = code;
    this.args = args;
    this.violations = List.copyOf(violations);
  }

  /** An object that does not exist, or lies outside the caller's scope: both look the same. */
  public static RuleViolation notFound() {
    return new RuleViolation(Kind.NOT_FOUND, "NOT_FOUND");
  }

  /** Valid JSON or a filled-in form with values that cannot be. */
  public static RuleViolation invalid(FieldViolation... violations) {
    return new RuleViolation(Kind.UNPROCESSABLE, "VALUES_INVALID", List.of(violations));
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public Object[] args() {
    return args == null ? new Object[0] : args.clone();
  }

  public List<FieldViolation> violations() {
    return violations == null ? List.of() : violations;
  }
}
