package org.hongyan.web.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.course.Decision;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RefusalTexts;

/** What is said with a step of a course or material on its way, and why it was refused. */
public class DecisionForm {

  private final PageTexts texts;
  private final List<String> errors = new ArrayList<>();
  private String document;
  private LocalDate date;
  private String reason;

  DecisionForm(PageTexts texts, LocalDate today) {
    this.texts = texts;
    this.date = today;
  }

  Decision decision(Integer version) {
    return new Decision(document, date, reason, version);
  }

  /**
   * Does it and goes to where the page is told anew.
   *
   * @return null where it was refused, which stands in the errors
   */
  String act(Runnable work, String address) {
    try {
      work.run();
      return address;
    } catch (RuleViolation refusal) {
      errors.addAll(RefusalTexts.of(refusal, "courses.field.", texts));
      if (!refusal.violations().isEmpty() && !"VALUES_INVALID".equals(refusal.code())) {
        errors.add(0, texts.of("rules." + refusal.code(), refusal.args()));
      }
      return null;
    }
  }

  public List<String> getErrors() {
    return errors;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
