package org.hongyan.web.course;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.Decision;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;

/** The page of a course or material on its way: who may take which step, and the step taken. */
public abstract class ApprovalPage {

  @Inject private CurrentCaller caller;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  @Inject private Clock clock;
  private DecisionForm form;

  /** The page's address without its ending. */
  abstract String path();

  abstract CatalogueStatus status();

  /** Whose record it is. */
  abstract String divisionCode();

  /** Forgets what was read, since a step may have changed it. */
  abstract void forget();

  abstract void submit(Decision decision);

  abstract void handBack(Decision decision);

  abstract void approve(Decision decision);

  abstract void retire(Decision decision);

  /** Answers 404 to the address of a record that is not there. */
  public void open() throws IOException {
    try {
      status();
    } catch (RuleViolation refusal) {
      MissingPages.answer();
    }
  }

  Long id() {
    return MissingPages.id(request.getParameter("id"));
  }

  boolean is(CatalogueStatus wanted) {
    return status() == wanted;
  }

  /** Whether the caller keeps this record: the city, or its own division. */
  public boolean isOwn() {
    String division = caller.get().divisionCode();
    return caller.get().may(Permission.MANAGE_RESOURCES)
        && (division == null || division.equals(divisionCode()));
  }

  public boolean isEditable() {
    return isOwn() && (is(CatalogueStatus.DRAFT) || is(CatalogueStatus.APPROVED));
  }

  public boolean isSubmittable() {
    return isOwn() && is(CatalogueStatus.DRAFT);
  }

  public boolean isDecidable() {
    return caller.get().may(Permission.APPROVE_RESOURCES) && is(CatalogueStatus.IN_REVIEW);
  }

  public boolean isRetirable() {
    return caller.get().may(Permission.APPROVE_RESOURCES) && is(CatalogueStatus.APPROVED);
  }

  public DecisionForm getForm() {
    if (form == null) {
      form = new DecisionForm(texts, getToday());
    }
    return form;
  }

  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  /** Asks for review. */
  public String submit() {
    return act("submitted", () -> submit(decision()));
  }

  public String handBack() {
    return act("returned", () -> handBack(decision()));
  }

  public String approve() {
    return act("approved", () -> approve(decision()));
  }

  public String retire() {
    return act("retired", () -> retire(decision()));
  }

  /** Does it and shows the page anew; a refusal is told on the page. */
  String act(String step, Runnable work) {
    String address = path() + ".xhtml?faces-redirect=true&id=" + id() + "&step=" + step;
    String done = getForm().act(work, address);
    forget();
    return done;
  }

  /** What the form or the address holds. */
  public String of(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given.strip();
  }

  private Decision decision() {
    boolean said = of("version").matches("\\d{1,9}");
    return getForm().decision(said ? Integer.valueOf(of("version")) : null);
  }
}
