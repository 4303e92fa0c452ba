package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hongyan.shared.RuleViolation;
import org.hongyan.trainer.TrainerContacts;
import org.hongyan.trainer.TrainerContacts.Contact;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;

/**
 * The part of a trainer's page that shows how they are reached, and takes a mail address: {@code
 * <ui:include src="/WEB-INF/includes/trainer/contact.xhtml">} with the parameters {@code trainerId}
 * and {@code path}, the page's address.
 */
@Named
@RequestScoped
public class ContactPart {

  private static final String BUTTON = "contact";

  private final TrainerContacts contacts;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;

  @Inject
  public ContactPart(TrainerContacts contacts, HttpServletRequest request, PageTexts texts) {
    this.contacts = contacts;
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected ContactPart() {
    this(null, null, null);
  }

  /** Keeps the address that was posted. */
  public void act(Long trainerId, String path) throws IOException {
    if (!typed.by(BUTTON)) {
      return;
    }
    try {
      contacts.change(trainerId, typed.text("mail"));
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(
              request.getContextPath() + path + (path.contains("?") ? "&" : "?") + "contact=saved");
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  public Contact of(Long trainerId) {
    return contacts.get(trainerId);
  }

  /** What was typed and refused; empty else, since a kept address is shown masked only. */
  public String getMail() {
    return typed.by(BUTTON) ? typed.shown("mail", "") : "";
  }

  public FormProblems getProblems() {
    return problems;
  }
}
