package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.hongyan.registration.RegistrationDecisions;
import org.hongyan.registration.RegistrationLists;
import org.hongyan.registration.RegistrationView;
import org.hongyan.registration.Standing;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;

/** One registration for those who decide on it: who, how it stands, and all that was done to it. */
@Named
@RequestScoped
public class RegistrationDecisionPage {

  private final RegistrationDecisions decisions;
  private final RegistrationLists lists;
  private final HttpServletRequest request;
  private final PageTexts texts;
  private final Typed typed;
  private final FormProblems problems;
  private RegistrationView one;
  private List<RegistrationLists.Step> history;

  @Inject
  public RegistrationDecisionPage(
      RegistrationDecisions decisions,
      RegistrationLists lists,
      HttpServletRequest request,
      PageTexts texts) {
    this.decisions = decisions;
    this.lists = lists;
    this.request = request;
    this.texts = texts;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected RegistrationDecisionPage() {
    this(null, null, null, null);
  }

  /** Finds the registration, and does what was asked. */
  public void act() throws IOException {
    long id;
    try {
      id = MissingPages.id(request.getParameter("id"));
      load(id);
    } catch (RuleViolation unknown) {
      MissingPages.answer();
      return;
    }
    try {
      if (typed.posted() && decided(id)) {
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .redirect(request.getContextPath() + "/registration/registration?id=" + id + "&done=1");
      }
    } catch (RuleViolation refusal) {
      problems.add(refusal);
      load(id);
    }
  }

  private void load(long id) {
    history = lists.history(id);
    one = decisions.get(id);
  }

  private boolean decided(long id) {
    if (typed.by("approve")) {
      decisions.approve(id);
    } else if (typed.by("accept")) {
      decisions.acceptOffer(id);
    } else if (typed.by("reject")) {
      decisions.reject(id, typed.text("reason"));
    } else if (typed.by("cancel")) {
      decisions.cancel(id, typed.text("reason"));
    } else {
      return false;
    }
    return true;
  }

  public RegistrationView getOne() {
    return one;
  }

  public List<RegistrationLists.Step> getHistory() {
    return history;
  }

  /** What was done, in words. */
  public String action(RegistrationLists.Step step) {
    return texts.get("audit.action." + step.action());
  }

  /** Who did it, in words where it was nobody who signed in. */
  public String actor(RegistrationLists.Step step) {
    String key = "admission.actor." + step.actor();
    return texts.has(key) ? texts.get(key) : step.actor();
  }

  public boolean is(String standing) {
    return one.standing() == Standing.valueOf(standing);
  }

  /** What the reason field holds. */
  public String getReason() {
    return typed.shown("reason", null);
  }

  public FormProblems getProblems() {
    return problems;
  }
}
