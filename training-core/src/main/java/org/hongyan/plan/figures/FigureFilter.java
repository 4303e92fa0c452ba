package org.hongyan.plan.figures;

import java.time.LocalDate;
import java.util.Set;
import org.hongyan.session.SessionLevel;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/**
 * Which rows are summed. What is null or empty does not narrow. Dates are those on which sessions
 * ended, both included; the division is that of the trainee as it was then.
 */
public record FigureFilter(
    LocalDate from,
    LocalDate to,
    Integer year,
    String divisionCode,
    Set<String> audienceGroups,
    String sessionType,
    SessionLevel level) {

  public static final FigureFilter ALL =
      new FigureFilter(null, null, null, null, Set.of(), null, null);

  public FigureFilter {
    audienceGroups = Set.copyOf(audienceGroups);
    if (from != null && to != null && to.isBefore(from)) {
      throw RuleViolation.invalid(FieldViolation.of("to", "END_BEFORE_START"));
    }
  }

  public static FigureFilter between(LocalDate from, LocalDate to) {
    return new FigureFilter(from, to, null, null, Set.of(), null, null);
  }

  public FigureFilter inYear(Integer newYear) {
    return new FigureFilter(from, to, newYear, divisionCode, audienceGroups, sessionType, level);
  }

  public FigureFilter inDivision(String code) {
    return new FigureFilter(from, to, year, code, audienceGroups, sessionType, level);
  }

  public FigureFilter ofGroups(Set<String> codes) {
    return new FigureFilter(from, to, year, divisionCode, codes, sessionType, level);
  }
}
