package org.hongyan.web.plan;

import java.time.LocalDate;
import java.util.Locale;
import org.hongyan.plan.Plan;

/** A plan as the API answers it. */
public record PlanAnswer(
    String code, String name, LocalDate startDate, LocalDate endDate, String document) {

  static PlanAnswer of(Plan plan, Locale locale) {
    boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    return new PlanAnswer(
        plan.code(),
        english ? plan.nameEn() : plan.nameZh(),
        plan.startDate(),
        plan.endDate(),
        plan.document());
  }
}
