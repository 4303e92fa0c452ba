package org.hongyan.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.hongyan.privacy.OwnPrivacyRequests;
import org.hongyan.privacy.PrivacyDraft;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.RequestKind;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;

/** What somebody asks about their own data, on the page that shows it. */
@Named
@RequestScoped
public class OwnPrivacyPage {

  /** A copy is there at once, as a file; so it needs not be asked for. */
  private static final List<RequestKind> KINDS =
      List.of(RequestKind.CORRECTION, RequestKind.ACCOUNT_CLOSURE, RequestKind.DELETION);

  private final OwnPrivacyRequests requests;
  private final Settings settings;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;
  private List<PrivacyRequestView> list = List.of();

  @Inject
  public OwnPrivacyPage(
      OwnPrivacyRequests requests, Settings settings, HttpServletRequest request, PageTexts texts) {
    this.requests = requests;
    this.settings = settings;
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected OwnPrivacyPage() {
    this(null, null, null, null);
  }

  /** Reads the requests, and does what was asked; nothing for an account that is nobody's. */
  public void act() throws IOException {
    try {
      list = requests.list();
    } catch (RuleViolation nobody) {
      return;
    }
    try {
      if (typed.by("ask")) {
        requests.ask(new PrivacyDraft(typed.choice(RequestKind.class, "kind"), typed.text("wish")));
        done("asked");
      } else if (typed.by("withdraw")) {
        requests.withdraw(
            typed.id("request") == null ? 0 : typed.id("request"), typed.number("version"));
        done("withdrawn");
      }
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  private void done(String what) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + "/registration/own?" + what + "=true#privacy-title");
  }

  public List<PrivacyRequestView> getList() {
    return list;
  }

  public List<RequestKind> getKinds() {
    return KINDS;
  }

  /** Working days within which there is an answer. */
  public int getDays() {
    return settings.privacyDays();
  }

  /** Whether a day of the list was reckoned without the holidays of its year. */
  public boolean isCalendarOpen() {
    return list.stream().anyMatch(one -> one.open() && !one.calendarKnown());
  }

  public String of(String name) {
    return typed.by("ask") ? typed.shown(name, "") : "";
  }

  public FormProblems getProblems() {
    return problems;
  }
}
