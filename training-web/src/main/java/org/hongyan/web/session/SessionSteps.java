package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.SessionView;
import org.hongyan.session.scheduling.CopyRequest;
import org.hongyan.session.scheduling.CopyResult;
import org.hongyan.session.scheduling.SessionCopies;
import org.hongyan.session.scheduling.SessionLifeCycle;
import org.hongyan.session.scheduling.SessionPlanning;
import org.hongyan.session.timetable.ConflictRefusal;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;

/** What is done to a session on its page: the next step of its life, a copy, a move. */
@Named
@RequestScoped
public class SessionSteps {

  private static final String PAGE = "/session/session?id=";
  private static final int DAYS_OF_WEEK = 7;

  private final SessionLifeCycle lifeCycle;
  private final SessionPlanning planning;
  private final SessionCopies copies;
  private final CurrentCaller caller;
  private final PageTexts texts;
  private final Typed typed;
  private final FormProblems problems;
  private List<FieldViolation> details = List.of();
  private List<FieldViolation> missing;

  @Inject
  public SessionSteps(
      SessionLifeCycle lifeCycle,
      SessionPlanning planning,
      SessionCopies copies,
      CurrentCaller caller,
      PageTexts texts,
      HttpServletRequest request) {
    this.lifeCycle = lifeCycle;
    this.planning = planning;
    this.copies = copies;
    this.caller = caller;
    this.texts = texts;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected SessionSteps() {
    this(null, null, null, null, null, null);
  }

  /**
   * Takes the step that was posted.
   *
   * @return where to go on; null where nothing was posted or it was refused
   */
  String take(SessionView session) {
    String step = typed.posted() ? typed.text("step") : null;
    if (step == null) {
      return null;
    }
    try {
      return done(step, session);
    } catch (ConflictRefusal refusal) {
      refuse(refusal);
    } catch (RuleViolation refusal) {
      refuse(refusal);
    }
    return null;
  }

  private void refuse(RuleViolation refusal) {
    problems.add(refusal);
    details = refusal.violations();
  }

  private String done(String step, SessionView session) {
    long id = session.id();
    switch (step) {
      case "publish" -> lifeCycle.publish(id);
      case "start" -> lifeCycle.start(id, typed.text("reason"));
      case "close" -> lifeCycle.close(id);
      case "reopen" -> lifeCycle.reopen(id, typed.text("reason"));
      case "cancel" -> lifeCycle.cancel(id, typed.text("reason"));
      case "shift" -> planning.shift(id, days(), typed.number("version"));
      case "copy" -> {
        CopyResult result = copies.copy(id, copyRequest());
        return PAGE
            + result.sessions().get(0).id()
            + "&saved=copy&dropped="
            + result.dropped().size();
      }
      case "remove" -> {
        planning.remove(id);
        return "/session/sessions?removed=" + session.number();
      }
      default -> throw RuleViolation.notFound();
    }
    return PAGE + id + "&saved=" + step;
  }

  private int days() {
    Integer days = typed.number("days");
    return days == null ? 0 : days;
  }

  private CopyRequest copyRequest() {
    LocalDate first = typed.date("startDate");
    Integer times = typed.number("times");
    Integer weeks = typed.number("weeks");
    List<LocalDate> starts =
        first == null
            ? List.of()
            : IntStream.range(0, times == null ? 1 : times)
                .mapToObj(
                    i -> first.plusDays((long) i * DAYS_OF_WEEK * (weeks == null ? 1 : weeks)))
                .toList();
    return new CopyRequest(
        starts,
        typed.ticked("skipRestDays", false),
        typed.ticked("dropConflicting", false),
        starts.size() > 1 ? typed.text("series") : null);
  }

  public FormProblems getProblems() {
    return problems;
  }

  /** Everything that a refused step still needs, in words. */
  public List<String> getDetails() {
    return words(details);
  }

  /** What a draft still needs before it can be made public, in words. */
  public List<String> missing(SessionView session) {
    if (missing == null) {
      boolean asks =
          session.status() == SessionStatus.DRAFT && caller.get().may(Permission.SCHEDULE);
      missing = asks ? lifeCycle.missing(session.id()) : List.of();
    }
    return words(missing);
  }

  private List<String> words(List<FieldViolation> violations) {
    return violations.stream()
        .map(one -> texts.of("rules." + one.code(), one.args().toArray()))
        .distinct()
        .toList();
  }

  /** Which step was refused, so that its form stays open with what was typed. */
  public String getRefused() {
    return problems.getWhole().isEmpty() ? "" : typed.shown("step", "");
  }

  public String of(String name) {
    return typed.shown(name, "");
  }
}
