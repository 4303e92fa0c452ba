package org.hongyan.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.hongyan.account.joining.AccountLinks;
import org.hongyan.person.IdType;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;
import org.hongyan.web.security.RequestLimits;

/** Asking for a link to an account, or to a new password: by name and number, answered by mail. */
@Named
@RequestScoped
public class JoinPage {

  private static final List<IdType> DOCUMENTS = List.of(IdType.RESIDENT_ID, IdType.OTHER_DOCUMENT);

  private final AccountLinks links;
  private final RequestLimits limits;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;

  @Inject
  public JoinPage(
      AccountLinks links, RequestLimits limits, HttpServletRequest request, PageTexts texts) {
    this.links = links;
    this.limits = limits;
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected JoinPage() {
    this(null, null, null, null);
  }

  /** Sends the link; what is told afterwards is the same for everybody. */
  public void act() throws IOException {
    if (!typed.posted()) {
      return;
    }
    try {
      limits.registration(request);
      links.ask(typed.text("name"), typed.choice(IdType.class, "idType"), typed.text("idNumber"));
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/account/join?asked=true");
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  /** Whether links can be sent; else the organiser hands them over. */
  public boolean isSending() {
    return links.sends();
  }

  public boolean isAsked() {
    return request.getParameter("asked") != null;
  }

  public List<IdType> getDocuments() {
    return DOCUMENTS;
  }

  /** What was typed. */
  public String of(String name) {
    return typed.shown(name, "");
  }

  /** What is wrong with a field; empty where nothing is. */
  public String wrong(String name) {
    return problems.getFields().getOrDefault("person." + name, "");
  }

  public FormProblems getProblems() {
    return problems;
  }
}
