package org.hongyan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** What plans, targets and reported values must satisfy before they are kept. */
final class PlanRules {

  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_RULE = 1000;
  private static final int LONGEST_DOCUMENT = 500;
  private static final int LATEST_YEARS_AFTER = 2;
  private static final int LONGEST_CATEGORY = 60;
  private static final int LONGEST_UNIT = 20;
  private static final int LONGEST_SECTION = 100;
  private static final int BOUND_SCALE = 2;
  private static final int LARGEST_SCALE = 4;
  private static final BigDecimal LARGEST = new BigDecimal("9999999999");

  private PlanRules() {}

  static void check(PlanCopy copy) {
    List<FieldViolation> wrong = new ArrayList<>();
    text(wrong, "code", copy.code(), LONGEST_CODE);
    text(wrong, "nameZh", copy.nameZh(), LONGEST_NAME);
    text(wrong, "nameEn", copy.nameEn(), LONGEST_NAME);
    present(wrong, "startDate", copy.startDate());
    present(wrong, "endDate", copy.endDate());
    if (copy.code() != null && !copy.code().matches("[A-Za-z0-9-]*")) {
      wrong.add(FieldViolation.of("code", "PLAN_CODE_FORM"));
    }
    if (copy.startDate() != null
        && copy.endDate() != null
        && copy.endDate().isBefore(copy.startDate())) {
      wrong.add(FieldViolation.of("endDate", "END_BEFORE_START"));
    }
    refuse(wrong);
  }

  static void check(TargetChange change) {
    List<FieldViolation> wrong = new ArrayList<>();
    bounds(wrong, change.operator(), change.lower(), change.upper());
    refuse(wrong);
  }

  static void check(IndicatorDraft draft) {
    List<FieldViolation> wrong = new ArrayList<>();
    text(wrong, "nameZh", draft.nameZh(), LONGEST_NAME);
    text(wrong, "nameEn", draft.nameEn(), LONGEST_NAME);
    text(wrong, "category", draft.category(), LONGEST_CATEGORY);
    text(wrong, "unit", draft.unit(), LONGEST_UNIT);
    text(wrong, "sourceQuote", draft.sourceQuote(), LONGEST_RULE);
    text(wrong, "sourceSection", draft.sourceSection(), LONGEST_SECTION);
    present(wrong, "period", draft.period());
    present(wrong, "commitment", draft.commitment());
    present(wrong, "scope", draft.scope());
    bounds(wrong, draft.operator(), draft.lower(), draft.upper());
    refuse(wrong);
  }

  static void checkRule(LocalDate validFrom, String zh, String en) {
    List<FieldViolation> wrong = new ArrayList<>();
    present(wrong, "validFrom", validFrom);
    text(wrong, "textZh", zh, LONGEST_RULE);
    text(wrong, "textEn", en, LONGEST_RULE);
    refuse(wrong);
  }

  static void checkReport(
      Plan plan, BigDecimal value, LocalDate asOf, String document, LocalDate today) {
    List<FieldViolation> wrong = new ArrayList<>();
    amount(wrong, "value", value);
    present(wrong, "asOf", asOf);
    text(wrong, "document", document, LONGEST_DOCUMENT);
    if (asOf != null && asOf.isAfter(today)) {
      wrong.add(FieldViolation.of("asOf", "DATE_AHEAD"));
    } else if (asOf != null
        && (asOf.isBefore(plan.startDate())
            || asOf.isAfter(plan.endDate().plusYears(LATEST_YEARS_AFTER)))) {
      wrong.add(
          FieldViolation.of(
              "asOf", "DATE_OUTSIDE_PLAN", plan.startDate().toString(), plan.endDate().toString()));
    }
    refuse(wrong);
  }

  private static void bounds(
      List<FieldViolation> wrong, TargetOperator operator, BigDecimal lower, BigDecimal upper) {
    present(wrong, "operator", operator);
    bound(wrong, "lower", lower);
    boolean range = operator == TargetOperator.RANGE;
    if (range) {
      bound(wrong, "upper", upper);
    }
    if (range && lower != null && upper != null && upper.compareTo(lower) < 0) {
      wrong.add(FieldViolation.of("upper", "UPPER_BELOW_LOWER"));
    }
  }

  /** The database keeps bounds with two decimals. */
  private static void bound(List<FieldViolation> wrong, String field, BigDecimal value) {
    amount(wrong, field, value);
    if (value != null && value.stripTrailingZeros().scale() > BOUND_SCALE) {
      wrong.add(FieldViolation.of(field, "BOUND_DECIMALS", BOUND_SCALE));
    }
  }

  private static void amount(List<FieldViolation> wrong, String field, BigDecimal value) {
    present(wrong, field, value);
    if (value != null
        && (value.signum() < 0
            || value.compareTo(LARGEST) > 0
            || value.stripTrailingZeros().scale() > LARGEST_SCALE)) {
      wrong.add(FieldViolation.of(field, "VALUE_OUT_OF_RANGE"));
    }
  }

  private static void text(List<FieldViolation> wrong, String field, String value, int longest) {
    if (value == null || value.isBlank()) {
      wrong.add(Plans.missing(field));
    } else if (value.length() > longest) {
      wrong.add(FieldViolation.of(field, "TEXT_TOO_LONG", longest));
    }
  }

  private static void present(List<FieldViolation> wrong, String field, Object value) {
    if (value == null) {
      wrong.add(Plans.missing(field));
    }
  }

  private static void refuse(List<FieldViolation> wrong) {
    if (!wrong.isEmpty()) {
      throw RuleViolation.invalid(wrong.toArray(new FieldViolation[0]));
    }
  }
}
