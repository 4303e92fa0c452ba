package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hongyan.registration.own.OwnCorrection;
import org.hongyan.registration.own.OwnData;
import org.hongyan.registration.own.OwnRecord;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;

/** What is kept of the caller, to see and to correct. */
@Named
@RequestScoped
public class OwnDataPage {

  private final OwnData data;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;
  private OwnRecord kept;

  @Inject
  public OwnDataPage(OwnData data, HttpServletRequest request, PageTexts texts) {
    this.data = data;
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected OwnDataPage() {
    this(null, null, null);
  }

  /** Reads the record, and corrects it when the form was sent; without a record it says so. */
  public void act() throws IOException {
    try {
      kept = data.get();
    } catch (RuleViolation nobody) {
      return;
    }
    if (!typed.posted() || typed.by("ask") || typed.by("withdraw")) {
      return;
    }
    try {
      data.correct(
          new OwnCorrection(
              typed.text("phone"),
              typed.text("employer"),
              typed.text("audienceGroup"),
              typed.text("divisionCode"),
              typed.number("version")));
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/registration/own?saved=true");
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  /** Null where the account belongs to nobody on record. */
  public OwnRecord getKept() {
    return kept;
  }

  /** What was typed; before that, what is kept. */
  public String of(String name) {
    return switch (name) {
      case "employer" -> typed.shown(name, kept.employer());
      case "audienceGroup" -> typed.shown(name, kept.audienceGroup());
      case "divisionCode" -> typed.shown(name, kept.divisionCode());
      default -> typed.shown(name, "");
    };
  }

  public FormProblems getProblems() {
    return problems;
  }
}
