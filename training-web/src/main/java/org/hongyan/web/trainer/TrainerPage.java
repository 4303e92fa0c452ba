package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.session.teaching.TaughtSession;
import org.hongyan.session.teaching.TeachingRecords;
import org.hongyan.shared.RuleViolation;
import org.hongyan.trainer.Decision;
import org.hongyan.trainer.ReviewResult;
import org.hongyan.trainer.TrainerEntries;
import org.hongyan.trainer.TrainerFile;
import org.hongyan.trainer.TrainerPool;
import org.hongyan.trainer.TrainerTimes;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;

/** One trainer: facts, times, history, and the next step on the way through the pool. */
@Named
@RequestScoped
public class TrainerPage {

  @Inject private TrainerEntries entries;
  @Inject private TrainerPool pool;
  @Inject private TrainerTimes times;
  @Inject private TeachingRecords records;
  @Inject private CurrentCaller caller;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;
  @Inject private PageTexts texts;
  private FormProblems problems;
  private List<TaughtSession> taught;
  private TrainerFile file;
  private boolean found;

  /** Reads the trainer, and takes the step that was posted. */
  public void act() throws IOException {
    problems = new FormProblems(texts);
    try {
      long id = MissingPages.id(request.getParameter("id"));
      file = entries.file(id);
      found = true;
      String act = PageActs.act(request);
      if (!act.isEmpty()) {
        take(act, id);
        PageActs.leave(request, "/trainer/trainer?id=" + id + "&done=" + act);
      }
    } catch (RuleViolation refusal) {
      if (!found) {
        MissingPages.answer();
      }
      problems.add(refusal);
    }
  }

  private void take(String act, long id) {
    LocalDate day = PageActs.date(request);
    switch (act) {
      case "review" ->
          pool.review(
              id,
              new Decision.Review(
                  RequestValues.choice(ReviewResult.class, "result", of("result")),
                  day,
                  of("note")));
      case "admission" -> pool.admit(id, new Decision.Admission(of("document"), day));
      case "departure" -> pool.depart(id, new Decision.Departure(of("reason"), day));
      case "nomination" -> pool.nominate(id, new Decision.Nomination(of("note"), day));
      case "unavailability" -> times.replace(id, AwayLines.drafts(AwayLines.typed(request)));
      default -> throw PageActs.unknownAct();
    }
  }

  /** The trainer that the address names; null where there is none. */
  public TrainerFile getFile() {
    if (file == null) {
      try {
        file = entries.file(MissingPages.id(request.getParameter("id")));
      } catch (RuleViolation missing) {
        return null;
      }
    }
    return file;
  }

  /** Where the trainer stands. */
  public String getStand() {
    return file.facts().status().name();
  }

  /** Whether the caller may change this entry. */
  public boolean isChangeable() {
    String own = caller.get().divisionCode();
    return caller.get().may(Permission.MANAGE_RESOURCES)
        && (own == null || own.equals(file.facts().divisionCode()));
  }

  /** Times away, as they are shown. */
  public List<AwayLines.Line> getTimes() {
    return file.unavailability().stream().map(AwayLines::line).toList();
  }

  /** The lines of the form. */
  public List<AwayLines.Line> getLines() {
    return isRefused("unavailability")
        ? AwayLines.typed(request)
        : AwayLines.shown(file.unavailability());
  }

  public boolean isRefused(String act) {
    return !problems.getWhole().isEmpty() && PageActs.act(request).equals(act);
  }

  public String getToday() {
    return of("date").isEmpty() ? LocalDate.now(clock).toString() : of("date");
  }

  public String of(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /** The classes in which the trainer teaches. */
  public List<TaughtSession> getTaught() {
    if (taught == null) {
      taught = records.of(file.facts().id());
    }
    return taught;
  }

  public FormProblems getProblems() {
    return problems;
  }
}
