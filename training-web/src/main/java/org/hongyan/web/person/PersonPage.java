package org.hongyan.web.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.hongyan.account.joining.AccountLinks;
import org.hongyan.notification.account.AccountLetters;
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
  private final HttpServletRequest request;
  private final FormProblems problems;
  private PersonView person;
  private List<AttendedSession> sessions = List.of();
  private PersonNumbers numbers;
  private String link = "";

  @Inject
  public PersonPage(
      PersonRecords persons,
      AccountLinks links,
      PublicAddress address,
      HttpServletRequest request,
      PageTexts texts) {
    this.persons = persons;
    this.links = links;
    this.address = address;
    this.request = request;
    this.problems = new FormProblems(texts);
  }

  protected PersonPage() {
    this(null, null, null, null, null);
  }

  public void act() throws IOException {
    try {
      long id = MissingPages.id(request.getParameter("id"));
      person = persons.get(id);
      sessions = persons.sessions(id);
      if (request.getParameter("hand") != null && "POST".equals(request.getMethod())) {
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
