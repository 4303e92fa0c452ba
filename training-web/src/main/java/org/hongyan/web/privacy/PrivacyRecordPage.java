package org.hongyan.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.hongyan.person.IdType;
import org.hongyan.person.PersonDraft;
import org.hongyan.privacy.PrivacyDraft;
import org.hongyan.privacy.PrivacyRecording;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.RequestKind;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;

/**
 * Records what somebody asked who is known by their paper alone, or who was found beside another
 * request.
 */
@Named
@RequestScoped
public class PrivacyRecordPage {

  private static final List<IdType> DOCUMENTS = List.of(IdType.RESIDENT_ID, IdType.OTHER_DOCUMENT);

  private final PrivacyRecording recording;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;

  @Inject
  public PrivacyRecordPage(
      PrivacyRecording recording, HttpServletRequest request, PageTexts texts) {
    this.recording = recording;
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected PrivacyRecordPage() {
    this(null, null, null);
  }

  /** Records it, and goes on to the request. */
  public void act() throws IOException {
    if (!typed.posted()) {
      return;
    }
    try {
      PrivacyRequestView made = recorded();
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(
              request.getContextPath() + "/privacy/request?id=" + made.id() + "&recorded=true");
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  private PrivacyRequestView recorded() {
    PrivacyDraft draft =
        new PrivacyDraft(typed.choice(RequestKind.class, "kind"), typed.text("wish"));
    Long person = typed.id("person");
    if (person != null) {
      return recording.record(person, draft);
    }
    return recording.record(
        new PersonDraft(
            typed.text("name"),
            typed.choice(IdType.class, "idType"),
            typed.text("idNumber"),
            typed.text("phone"),
            null),
        draft);
  }

  public List<IdType> getDocuments() {
    return DOCUMENTS;
  }

  public List<RequestKind> getKinds() {
    return List.of(RequestKind.values());
  }

  /** What was typed. */
  public String of(String name) {
    return typed.shown(name, "");
  }

  /** What is wrong with a field; empty where nothing is. */
  public String wrong(String name) {
    return problems
        .getFields()
        .getOrDefault("person." + name, problems.getFields().getOrDefault(name, ""));
  }

  public FormProblems getProblems() {
    return problems;
  }
}
