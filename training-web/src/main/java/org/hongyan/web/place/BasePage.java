package org.hongyan.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.place.BaseStanding;
import org.hongyan.place.BaseView;
import org.hongyan.place.TrainingBases;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RefusalTexts;

/** One training base: its recognition, its duty, and its withdrawal. */
@Named
@RequestScoped
public class BasePage {

  @Inject private TrainingBases bases;
  @Inject private CurrentCaller caller;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  @Inject private Clock clock;
  private final List<String> errors = new ArrayList<>();
  private BaseView base;
  private LocalDate date;
  private String reason;

  /** Answers 404 to the address of a base that is not there. */
  public void open() throws IOException {
    try {
      getBase();
    } catch (RuleViolation refusal) {
      MissingPages.answer();
    }
  }

  public BaseView getBase() {
    if (base == null) {
      base = bases.get(id());
    }
    return base;
  }

  private Long id() {
    return MissingPages.id(request.getParameter("id"));
  }

  public boolean isEditable() {
    return caller.get().may(Permission.APPROVE_RESOURCES)
        && getBase().standing() != BaseStanding.WITHDRAWN;
  }

  /** Withdraws the recognition; a refusal is told on the page. */
  public String withdraw() {
    try {
      bases.withdraw(id(), date, reason);
      return "/place/base.xhtml?faces-redirect=true&id=" + id() + "&withdrawn=1";
    } catch (RuleViolation refusal) {
      errors.addAll(RefusalTexts.of(refusal, "bases.field.", texts));
      return null;
    }
  }

  public List<String> getErrors() {
    return errors;
  }

  public LocalDate getDate() {
    return date == null ? LocalDate.now(clock) : date;
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
