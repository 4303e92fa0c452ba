package org.hongyan.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.hongyan.account.joining.Joining;
import org.hongyan.account.joining.Joining.Invited;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;
import org.hongyan.web.security.RequestCaller;
import org.hongyan.web.security.RequestLimits;

/** Where a link to an account leads: username and password are chosen, and who chose is in. */
@Named
@RequestScoped
public class ActivatePage {

  private final Joining joining;
  private final RequestCaller callers;
  private final RequestLimits limits;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;
  private Optional<Invited> invited = Optional.empty();

  @Inject
  public ActivatePage(
      Joining joining,
      RequestCaller callers,
      RequestLimits limits,
      HttpServletRequest request,
      PageTexts texts) {
    this.joining = joining;
    this.callers = callers;
    this.limits = limits;
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected ActivatePage() {
    this(null, null, null, null, null);
  }

  /** Uses the link when the form was sent; one that is used or over says how to get another. */
  public void act() throws IOException {
    invited = joining.open(getToken());
    if (invited.isEmpty() || !typed.posted()) {
      return;
    }
    try {
      limits.registration(request);
      String password = request.getParameter("password");
      if (password == null || !password.equals(request.getParameter("again"))) {
        throw RuleViolation.invalid(FieldViolation.of("again", "PASSWORDS_DIFFER"));
      }
      ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
      callers.begin(
          request,
          (HttpServletResponse) external.getResponse(),
          joining.complete(getToken(), typed.text("username"), password));
      external.redirect(request.getContextPath() + "/registration/mine?welcome=true");
    } catch (RuleViolation refusal) {
      problems.add(refusal);
      invited = joining.open(getToken());
    }
  }

  public String getToken() {
    String token = request.getParameter("token");
    return token == null ? "" : token;
  }

  public boolean isGood() {
    return invited.isPresent();
  }

  /** Whether it leads to a new account; else to a new password. */
  public boolean isFirst() {
    return invited.filter(one -> one.username() == null).isPresent();
  }

  public String getName() {
    return invited.map(Invited::name).orElse("");
  }

  /** Of the account that there is, or as typed. */
  public String getUsername() {
    return invited.map(Invited::username).orElse(typed.shown("username", ""));
  }

  public FormProblems getProblems() {
    return problems;
  }
}
