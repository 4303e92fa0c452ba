package org.hongyan.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hongyan.account.SetupLink;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;

/** The first administrator, created once with the link of the first start. */
@Named
@RequestScoped
public class SetupPage {

  private final SetupLink link;
  private final HttpServletRequest request;
  private final FormProblems problems;

  @Inject
  public SetupPage(SetupLink link, HttpServletRequest request, PageTexts texts) {
    this.link = link;
    this.request = request;
    this.problems = new FormProblems(texts);
  }

  protected SetupPage() {
    this(null, null, null);
  }

  /** Creates the administrator when the form was sent; a link that is used up does not exist. */
  public void act() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (!link.open(getToken())) {
      faces.getExternalContext().responseSendError(404, null);
      faces.responseComplete();
      return;
    }
    if (!"POST".equals(request.getMethod())) {
      return;
    }
    try {
      link.complete(getToken(), getUsername(), getName(), request.getParameter("password"));
      faces.getExternalContext().redirect(request.getContextPath() + "/login");
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  public String getToken() {
    return value("token");
  }

  public String getUsername() {
    return value("username");
  }

  public String getName() {
    return value("name");
  }

  public FormProblems getProblems() {
    return problems;
  }

  private String value(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given;
  }
}
