package org.hongyan.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hongyan.account.AccountView;
import org.hongyan.account.OwnAccount;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.security.RequestCaller;

/** The own account: who I am here, and my password. */
@Named
@RequestScoped
public class MePage {

  private final OwnAccount own;
  private final RequestCaller callers;
  private final HttpServletRequest request;
  private final FormProblems problems;
  private AccountView account;

  @Inject
  public MePage(
      OwnAccount own, RequestCaller callers, HttpServletRequest request, PageTexts texts) {
    this.own = own;
    this.callers = callers;
    this.request = request;
    this.problems = new FormProblems(texts);
  }

  protected MePage() {
    this(null, null, null, null);
  }

  /** Changes the password when the form was sent; the session goes on under a new id. */
  public void act() throws IOException {
    if (!"POST".equals(request.getMethod())) {
      return;
    }
    try {
      String wanted = request.getParameter("password");
      if (wanted == null || !wanted.equals(request.getParameter("again"))) {
        throw RuleViolation.invalid(FieldViolation.of("again", "PASSWORDS_DIFFER"));
      }
      ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
      callers.begin(
          request,
          (HttpServletResponse) external.getResponse(),
          own.changePassword(request.getParameter("currentPassword"), wanted));
      external.redirect(request.getContextPath() + "/account/me?changed=true");
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  public AccountView getAccount() {
    if (account == null) {
      account = own.view();
    }
    return account;
  }

  public FormProblems getProblems() {
    return problems;
  }

  public boolean isChanged() {
    return request.getParameter("changed") != null;
  }
}
