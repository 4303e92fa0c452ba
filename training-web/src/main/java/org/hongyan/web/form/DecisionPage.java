package org.hongyan.web.form;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;

/**
 * A page of one thing that is decided on: finds it by its id, does what was asked, and comes back
 * to it by a redirect; what was refused stands beside the form, with what was typed.
 */
public abstract class DecisionPage {

  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;

  protected DecisionPage(HttpServletRequest request, PageTexts texts) {
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  /** Finds it, and does what was asked; 404 where there is none for the caller. */
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
            .redirect(request.getContextPath() + page() + "?id=" + id + "&done=true");
      }
    } catch (RuleViolation refusal) {
      problems.add(refusal);
      load(id);
    }
  }

  /** The page's own path. */
  protected abstract String page();

  /** Reads it as it is now; refused as not found where there is none. */
  protected abstract void load(long id);

  /** Does what was asked; false where nothing was. */
  protected abstract boolean decided(long id);

  protected Typed typed() {
    return typed;
  }

  public FormProblems getProblems() {
    return problems;
  }
}
