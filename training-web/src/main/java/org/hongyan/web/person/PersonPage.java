package org.hongyan.web.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.hongyan.account.joining.AccountLinks;
import org.hongyan.notification.account.AccountLetters;
import org.hongyan.privacy.PrivacyDraft;
import org.hongyan.privacy.PrivacyRecording;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.PrivacyRequests;
import org.hongyan.privacy.RequestKind;
import org.hongyan.registration.AttendedSession;
import org.hongyan.registration.PersonNumbers;
import org.hongyan.registration.PersonRecords;
import org.hongyan.registration.PersonView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.PublicAddress;
import org.hongyan.web.common.QrCode;
import org.hongyan.web.form.Typed;
import org.hongyan.web.security.PageCaller;

/**
 * One person, masked; the full numbers only in answer to a reason that was posted; a link to an
 * account.
 */
@Named
@RequestScoped
public class PersonPage {

  private final PersonRecords persons;
  private final AccountLinks links;
  private final PublicAddress address;
  private final PrivacyRequests privacy;
  private final PrivacyRecording recording;
  private final PageCaller caller;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;
  private PersonView person;
  private List<AttendedSession> sessions = List.of();
  private PersonNumbers numbers;
  private String link = "";
  private List<PrivacyRequestView> asked = List.of();
  private boolean recordable;

  @Inject
  public PersonPage(
      PersonRecords persons,
      AccountLinks links,
      PublicAddress address,
      PrivacyRequests privacy,
      PrivacyRecording recording,
      PageCaller caller,
      HttpServletRequest request,
      PageTexts texts) {
    this.persons = persons;
    this.links = links;
    this.address = address;
    this.privacy = privacy;
    this.recording = recording;
    this.caller = caller;
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected PersonPage() {
    this(null, null, null, null, null, null, null, null);
  }

  public void act() throws IOException {
    try {
      long id = MissingPages.id(request.getParameter("id"));
      person = persons.get(id);
      sessions = persons.sessions(id);
      if (caller.may("HANDLE_PRIVACY_REQUESTS")) {
        asked = privacy.of(id);
        recordable = recording.mayRecord(id);
      }
      if (typed.by("record")) {
        record(id);
      } else if (request.getParameter("hand") != null && "POST".equals(request.getMethod())) {
        link = address.of(AccountLetters.LINK_PAGE + links.handOver(id).token());
      } else if ("POST".equals(request.getMethod())) {
        numbers = persons.reveal(id, request.getParameter("reason"));
      }
    } catch (RuleViolation refusal) {
      if (person == null) {
        MissingPages.answer();
      }
      problems.add(refusal);
    }
  }

  private void record(long id) throws IOException {
    PrivacyRequestView made =
        recording.record(
            id, new PrivacyDraft(typed.choice(RequestKind.class, "kind"), typed.text("wish")));
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + "/privacy/request?id=" + made.id() + "&recorded=true");
  }

  /** What the person asked about their data, the latest first. */
  public List<PrivacyRequestView> getAsked() {
    return asked;
  }

  /** Whether the caller may record what the person asks. */
  public boolean isRecordable() {
    return recordable;
  }

  public List<RequestKind> getKinds() {
    return List.of(RequestKind.values());
  }

  /** What was typed. */
  public String of(String name) {
    return typed.shown(name, "");
  }

  public PersonView getPerson() {
    return person;
  }

  public List<AttendedSession> getSessions() {
    return sessions;
  }

  /** In full; null unless a reason was given. */
  public PersonNumbers getNumbers() {
    return numbers;
  }

  /** To the person's account, once it was made; else empty. */
  public String getLink() {
    return link;
  }

  public QrCode getCode() {
    return QrCode.of(link);
  }

  public FormProblems getProblems() {
    return problems;
  }

  public String getReason() {
    String reason = request.getParameter("reason");
    return reason == null ? "" : reason;
  }
}
