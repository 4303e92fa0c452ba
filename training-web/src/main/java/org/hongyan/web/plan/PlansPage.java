package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.plan.PlanCopy;
import org.hongyan.plan.Plans;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RefusalTexts;

/** All plans, and the form that makes the next one from another. */
@Named("plansPage")
@RequestScoped
public class PlansPage {

  @Inject private Plans plans;
  @Inject private PlanChoice choice;
  @Inject private PageTexts texts;
  private List<String> errors = List.of();
  private String from;
  private String code;
  private String nameZh;
  private String nameEn;
  private LocalDate startDate;
  private LocalDate endDate;
  private String document;

  public List<PlanAnswer> getList() {
    return plans.list().stream().map(plan -> PlanAnswer.of(plan, choice.locale())).toList();
  }

  /** Copies; a refusal is told above the form. */
  public String copy() {
    try {
      PlanCopy wanted = new PlanCopy(code, nameZh, nameEn, startDate, endDate, document);
      plans.copy(from, wanted);
      return Address.of("/plan/indicators.xhtml")
          .with("faces-redirect", "true")
          .with("plan", code)
          .with("saved", code)
          .toString();
    } catch (RuleViolation refusal) {
      errors = RefusalTexts.of(refusal, "plans.", texts);
      return null;
    }
  }

  public List<String> getErrors() {
    return errors;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public LocalDate getStartDate() {
    return startDate;
  }

  public void setStartDate(LocalDate startDate) {
    this.startDate = startDate;
  }

  public LocalDate getEndDate() {
    return endDate;
  }

  public void setEndDate(LocalDate endDate) {
    this.endDate = endDate;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }
}
