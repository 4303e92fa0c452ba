package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hongyan.notification.registration.ClassMessages;
import org.hongyan.notification.registration.ClassMessages.Readers;
import org.hongyan.registration.BulkDecisions;
import org.hongyan.registration.BulkDecisions.BulkResult;
import org.hongyan.registration.RegistrationFilter;
import org.hongyan.registration.RegistrationLists;
import org.hongyan.registration.RegistrationView;
import org.hongyan.registration.Standing;
import org.hongyan.registration.Vacancies;
import org.hongyan.registration.Vacancies.Situation;
import org.hongyan.session.SessionView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.Typed;

/** The registrations of a class: found, decided on one by one or many at once. */
@Named
@RequestScoped
public class RegistrationsPage {

  private static final int SIZE = 50;

  private final OrganisedClass organised;
  private final RegistrationLists lists;
  private final BulkDecisions bulk;
  private final ClassMessages messages;
  private final Vacancies vacancies;
  private final HttpServletRequest request;
  private final PageTexts texts;
  private final Typed typed;
  private final FormProblems problems;
  private SessionView session;
  private Page<RegistrationView> list;
  private Map<Standing, Long> counts;
  private BulkResult result;
  private ClassMessages.Sent sent;

  @Inject
  public RegistrationsPage(
      OrganisedClass organised,
      RegistrationLists lists,
      BulkDecisions bulk,
      ClassMessages messages,
      Vacancies vacancies,
      HttpServletRequest request,
      PageTexts texts) {
    this.organised = organised;
    this.lists = lists;
    this.bulk = bulk;
    this.messages = messages;
    this.vacancies = vacancies;
    this.request = request;
    this.texts = texts;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected RegistrationsPage() {
    this(null, null, null, null, null, null, null);
  }

  /** Finds the class, and decides on those who were chosen. */
  public void act() throws IOException {
    try {
      session = organised.session();
    } catch (RuleViolation unknown) {
      MissingPages.answer();
      return;
    }
    if (typed.posted()) {
      try {
        result = decided();
        if (result != null && result.left().isEmpty()) {
          leave();
        }
      } catch (RuleViolation refusal) {
        problems.add(refusal);
      }
    }
  }

  private BulkResult decided() {
    if (typed.by("message")) {
      Readers readers =
          typed.by("all") ? new Readers(null, filter()) : new Readers(typed.ids("chosen"), null);
      sent = messages.send(session.id(), readers, typed.text("subject"), typed.text("text"));
      return null;
    }
    List<Long> ids = typed.by("all") ? lists.ids(session.id(), filter()) : typed.ids("chosen");
    if (typed.by("approve")) {
      return bulk.approve(session.id(), ids);
    }
    if (typed.by("reject")) {
      return bulk.reject(session.id(), ids, typed.text("reason"));
    }
    return typed.by("cancel") ? bulk.cancel(session.id(), ids, typed.text("reason")) : null;
  }

  private void leave() throws IOException {
    String kept = getQuery().replaceAll("&page=[^&]*", "");
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(
            request.getContextPath()
                + "/registration/list?"
                + kept
                + "&done="
                + result.decided().size());
  }

  public SessionView getSession() {
    return session;
  }

  /** Whether the caller sees them and decides on none. */
  public boolean isReadOnly() {
    return organised.isReadOnly();
  }

  public boolean isOwn() {
    return organised.own();
  }

  public Page<RegistrationView> getList() {
    if (list == null) {
      int page = RequestValues.page(request.getParameter("page"));
      list = lists.list(session.id(), filter(), new PageRequest(page, SIZE));
    }
    return list;
  }

  private RegistrationFilter filter() {
    return new RegistrationFilter(
            null,
            null,
            typed.text("q"),
            typed.text("divisionCode"),
            typed.text("group"),
            null,
            typed.text("sort"))
        .standing(standing());
  }

  private Standing standing() {
    return List.of(Standing.values()).stream()
        .filter(one -> one.name().equals(of("standing")))
        .findFirst()
        .orElse(null);
  }

  public List<Standing> getStandings() {
    return List.of(Standing.values());
  }

  /** How many stand so. */
  public long count(Standing standing) {
    return counts().getOrDefault(standing, 0L);
  }

  public long getTotal() {
    return counts().values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<Standing, Long> counts() {
    if (counts == null) {
      counts = lists.counts(session.id());
    }
    return counts;
  }

  public Situation getSituation() {
    return vacancies.situation(session.id());
  }

  /** Whether something can be decided on those who are shown. */
  public boolean isDecidable() {
    Standing shown = standing();
    return !isReadOnly() && shown != Standing.CANCELLED && shown != Standing.REJECTED;
  }

  /** Those who were left as they were, each with the reason. */
  public List<String> getLeft() {
    return result == null
        ? List.of()
        : result.left().stream()
            .map(one -> texts.of("admission.left", one.registration().name(), why(one.why())))
            .toList();
  }

  private String why(RuleViolation refusal) {
    return texts.of("rules." + refusal.code(), refusal.args());
  }

  /** How many were decided on just now; none where nothing was done. */
  public int getDone() {
    return result != null
        ? result.decided().size()
        : RequestValues.page(request.getParameter("done"));
  }

  /** To how many a message went just now; null where none was written. */
  public ClassMessages.Sent getSent() {
    return sent;
  }

  /** What a field of the message holds; empty once it went. */
  public String message(String name) {
    return sent == null ? typed.shown(name, null) : "";
  }

  public boolean chosen(Long id) {
    return typed.posted() && typed.ids("chosen").contains(id);
  }

  public String getQuery() {
    return request.getQueryString() == null
        ? ""
        : request.getQueryString().replaceAll("&done=[^&]*", "");
  }

  public String getSort() {
    return of("sort");
  }

  public String of(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  public FormProblems getProblems() {
    return problems;
  }
}
