package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.registration.RegistrationDecisions;
import org.hongyan.registration.RegistrationLists;
import org.hongyan.registration.RegistrationView;
import org.hongyan.registration.Standing;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.DecisionPage;

/** One registration for those who decide on it: who, how it stands, and all that was done to it. */
@Named
@RequestScoped
public class RegistrationDecisionPage extends DecisionPage {

  private final RegistrationDecisions decisions;
  private final RegistrationLists lists;
  private final CurrentCaller caller;
  private final PageTexts texts;
  private RegistrationView one;
  private List<RegistrationLists.Step> history;

  @Inject
  public RegistrationDecisionPage(
      RegistrationDecisions decisions,
      RegistrationLists lists,
      CurrentCaller caller,
      HttpServletRequest request,
      PageTexts texts) {
    super(request, texts);
    this.decisions = decisions;
    this.lists = lists;
    this.caller = caller;
    this.texts = texts;
  }

  protected RegistrationDecisionPage() {
    this(null, null, null, null, null);
  }

  @Override
  protected String page() {
    return "/registration/registration";
  }

  @Override
  protected void load(long id) {
    history = lists.history(id);
    one = decisions.get(id);
  }

  @Override
  protected boolean decided(long id) {
    if (typed().by("approve")) {
      decisions.approve(id);
    } else if (typed().by("accept")) {
      decisions.acceptOffer(id);
    } else if (typed().by("reject")) {
      decisions.reject(id, typed().text("reason"));
    } else if (typed().by("cancel")) {
      decisions.cancel(id, typed().text("reason"));
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

  /** Whether the caller sees it and decides nothing. */
  public boolean isReadOnly() {
    return !caller.get().may(Permission.ADMIT);
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
    return typed().shown("reason", null);
  }
}
