package org.hongyan.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.notification.template.MessageText;
import org.hongyan.notification.template.TemplateDraft;
import org.hongyan.notification.template.TemplateKind;
import org.hongyan.notification.template.TemplateView;
import org.hongyan.notification.template.Templates;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;

/** One text of messages: tried out, written anew, taken back. */
@Named
@RequestScoped
public class TemplatePage {

  private static final String ADDRESS = "/notification/template?code=";

  /** A place that may stand in the text, with what it is filled with. */
  public record Place(String name, String meaning) {}

  private final Templates templates;
  private final HttpServletRequest request;
  private final PageTexts texts;
  private final Typed typed;
  private final FormProblems problems;
  private TemplateView template;
  private MessageText preview;

  @Inject
  public TemplatePage(Templates templates, HttpServletRequest request, PageTexts texts) {
    this.templates = templates;
    this.request = request;
    this.texts = texts;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected TemplatePage() {
    this(null, null, null);
  }

  /** Does what was posted; a refusal shows the form again with what was typed. */
  public void act() throws IOException {
    try {
      template = templates.get(request.getParameter("code"), request.getParameter("language"));
    } catch (RuleViolation missing) {
      MissingPages.answer();
      return;
    }
    try {
      if (typed.by("save")) {
        templates.revise(template.code(), template.language(), draft());
        leave("saved");
      } else if (typed.by("reset")) {
        templates.reset(template.code(), template.language());
        leave("reset");
      } else {
        preview = templates.preview(template.code(), template.language(), draft());
      }
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  private TemplateDraft draft() {
    return new TemplateDraft(of("subject"), of("body"), typed.number("version"));
  }

  private void leave(String done) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(
            request.getContextPath()
                + ADDRESS
                + template.code()
                + "&language="
                + template.language()
                + "&done="
                + done);
  }

  public TemplateView getTemplate() {
    return template;
  }

  public boolean isBrief() {
    return TemplateKind.of(template.code()).isShort();
  }

  /** What happened, in words. */
  public String getEvent() {
    return texts.get("outbox.event." + TemplateKind.of(template.code()).event());
  }

  /** What may stand in the text. */
  public List<Place> getPlaces() {
    List<Place> places = new ArrayList<>();
    template.places().forEach(place -> places.add(place(place)));
    if (template.secret() != null) {
      Place secret = place(template.secret());
      places.add(
          template.linked()
              ? new Place(secret.name(), texts.of("templates.place.must", secret.meaning()))
              : secret);
    }
    return places;
  }

  private Place place(String name) {
    return new Place("{" + name + "}", texts.get("templates.place." + name));
  }

  /** What a field shows. */
  public String of(String name) {
    return typed.shown(
        name,
        switch (name) {
          case "subject" -> template.subject();
          case "body" -> template.body();
          default -> template.version();
        });
  }

  /** How a message with the text would read; null where it cannot be filled. */
  public MessageText getPreview() {
    return preview;
  }

  public FormProblems getProblems() {
    return problems;
  }
}
