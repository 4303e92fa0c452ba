package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hongyan.registration.AccountRegistrations;
import org.hongyan.registration.RegistrationDraft;
import org.hongyan.registration.RegistrationView;
import org.hongyan.session.SessionView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;
import org.hongyan.web.reference.ReferenceNames;

/** An organiser registers somebody by a form. */
@Named
@RequestScoped
public class AddRegistrationPage {

  private final OrganisedClass organised;
  private final AccountRegistrations registrations;
  private final ReferenceNames names;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;
  private SessionView session;
  private TraineeForm form;
  private boolean ofAnother;

  @Inject
  public AddRegistrationPage(
      OrganisedClass organised,
      AccountRegistrations registrations,
      ReferenceNames names,
      HttpServletRequest request,
      PageTexts texts) {
    this.organised = organised;
    this.registrations = registrations;
    this.names = names;
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected AddRegistrationPage() {
    this(null, null, null, null, null);
  }

  /** Finds the class, and registers who was typed in. */
  public void act() throws IOException {
    try {
      session = organised.session();
    } catch (RuleViolation unknown) {
      MissingPages.answer();
      return;
    }
    form = new TraineeForm(typed, problems, names, session);
    if (typed.posted()) {
      try {
        RegistrationView view =
            registrations.register(session.id(), RegistrationDraft.of(form.trainee()));
        String to = typed.by("more") ? "add" : "list";
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .redirect(
                request.getContextPath()
                    + "/registration/%s?session=%d&added=%d"
                        .formatted(to, session.id(), view.id()));
      } catch (RuleViolation refusal) {
        ofAnother = refusal.code().equals("ID_NUMBER_OF_ANOTHER");
        problems.add(refusal);
      }
    }
  }

  public SessionView getSession() {
    return session;
  }

  public TraineeForm getForm() {
    return form;
  }

  public String of(String name) {
    return typed.shown(name, null);
  }

  /** Whether it is asked if the one on record under the number is meant. */
  public boolean isAsking() {
    return ofAnother || typed.ticked("sameNumber", false);
  }

  public FormProblems getProblems() {
    return problems;
  }
}
