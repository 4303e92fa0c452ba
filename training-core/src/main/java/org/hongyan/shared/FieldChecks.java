package org.hongyan.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** Looks at the fields of a form one after the other and refuses them all at once. */
public final class FieldChecks {

  private static final int LONGEST_SOURCE = 200;

  private final List<FieldViolation> violations = new ArrayList<>();

  /** A text that must be there, and may be so long. */
  public FieldChecks text(String field, String value, int longest) {
    check(field, value != null && !value.isBlank(), "VALUE_MISSING");
    return length(field, value, longest);
  }

  /** A text that may be missing. */
  public FieldChecks length(String field, String value, int longest) {
    check(field, value == null || value.length() <= longest, "TEXT_TOO_LONG", longest);
    return this;
  }

  /** The document that something rests on; it may be missing. */
  public FieldChecks source(String value) {
    return length("source", value, LONGEST_SOURCE);
  }

  /** Two dates, each of which may be missing; the end does not lie before the start. */
  public FieldChecks order(LocalDate start, String to, LocalDate end) {
    return check(to, start == null || end == null || !end.isBefore(start), "END_BEFORE_START");
  }

  public FieldChecks check(String field, boolean holds, String code, Object... args) {
    if (!holds) {
      violations.add(FieldViolation.of(field, code, args));
    }
    return this;
  }

  /** Refuses whatever did not hold. */
  public void demand() {
    if (!violations.isEmpty()) {
      throw new RuleViolation(Kind.UNPROCESSABLE, "VALUES_INVALID", violations);
    }
  }

  /** Refuses a change that was made to an older state than the one that is kept, or to none. */
  public static void demandVersion(int kept, Integer given) {
    if (given == null) {
      throw RuleViolation.invalid(FieldViolation.of("version", "VERSION_MISSING"));
    }
    if (kept != given) {
      throw new RuleViolation(Kind.REFUSED, "STALE_VERSION");
    }
  }
}
