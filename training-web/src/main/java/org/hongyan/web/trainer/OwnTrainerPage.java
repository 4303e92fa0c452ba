package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.hongyan.session.teaching.TaughtSession;
import org.hongyan.session.teaching.TeachingRecords;
import org.hongyan.shared.RuleViolation;
import org.hongyan.trainer.OwnTrainer;
import org.hongyan.trainer.TrainerFile;
import org.hongyan.trainer.TrainerTimes;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;

/** The own entry: apply, see where it stands, change it, say when one is away. */
@Named
@RequestScoped
public class OwnTrainerPage {

  @Inject private OwnTrainer own;
  @Inject private TrainerTimes times;
  @Inject private TeachingRecords records;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  private FormProblems problems;
  private List<TaughtSession> taught;
  private TrainerFile file;
  private boolean asked;
  private TrainerForm form;

  /** Reads the own entry, and keeps what was posted. */
  public void act() throws IOException {
    problems = new FormProblems(texts);
    form = new TrainerForm(request, getFile());
    String act = PageActs.act(request);
    if (act.isEmpty()) {
      return;
    }
    try {
      take(act);
      PageActs.leave(request, "/trainer/own?done=" + act);
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  private void take(String act) {
    switch (act) {
      case "application" -> own.apply(form.draft());
      case "saved" -> own.revise(form.draft());
      case "unavailability" ->
          times.replace(file.facts().id(), AwayLines.drafts(AwayLines.typed(request)));
      default -> throw PageActs.unknownAct();
    }
  }

  /** Null for who has not applied. */
  public TrainerFile getFile() {
    if (!asked) {
      file = own.file().orElse(null);
      asked = true;
    }
    return file;
  }

  public TrainerForm getForm() {
    return form;
  }

  /** The lines of the form of times away. */
  public List<AwayLines.Line> getLines() {
    return isRefused("unavailability")
        ? AwayLines.typed(request)
        : AwayLines.shown(file.unavailability());
  }

  public boolean isRefused(String act) {
    return !problems.getWhole().isEmpty() && PageActs.act(request).equals(act);
  }

  /** Whether the form of the facts is open. */
  public boolean isEditing() {
    return getFile() == null || request.getParameter("edit") != null || isRefused("saved");
  }

  public String getDone() {
    String done = request.getParameter("done");
    return done == null ? "" : done;
  }

  /** The classes in which the trainer teaches. */
  public List<TaughtSession> getTaught() {
    if (taught == null) {
      taught = records.own();
    }
    return taught;
  }

  public FormProblems getProblems() {
    return problems;
  }
}
