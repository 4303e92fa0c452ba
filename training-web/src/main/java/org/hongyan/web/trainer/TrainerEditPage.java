package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hongyan.shared.RuleViolation;
import org.hongyan.trainer.TrainerEntries;
import org.hongyan.trainer.TrainerFile;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;

/** The form in which an organiser names a trainer, or changes the facts of one. */
@Named
@RequestScoped
public class TrainerEditPage {

  @Inject private TrainerEntries entries;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  private FormProblems problems;
  private TrainerFile file;
  private TrainerForm form;

  /** Opens the form, and keeps what was posted. */
  public void act() throws IOException {
    problems = new FormProblems(texts);
    try {
      if (!isAdding()) {
        file = entries.file(MissingPages.id(request.getParameter("id")));
      }
      form = new TrainerForm(request, file);
      if (PageActs.posted(request)) {
        TrainerFile saved =
            isAdding()
                ? entries.nominate(form.draft())
                : entries.revise(file.facts().id(), form.draft());
        PageActs.leave(request, "/trainer/trainer?id=" + saved.facts().id() + "&done=saved");
      }
    } catch (RuleViolation refusal) {
      if (form == null) {
        MissingPages.answer();
      }
      problems.add(refusal);
    }
  }

  public boolean isAdding() {
    return request.getParameter("id") == null;
  }

  /** Somebody else's version, to be saved over knowingly. */
  public boolean isStale() {
    return PageActs.posted(request) && file != null && !problems.getWhole().isEmpty();
  }

  /** The state that the form changes: the newest once a refusal has told of it. */
  public String getVersion() {
    return isStale() ? Integer.toString(file.facts().version()) : form.of("version");
  }

  public TrainerFile getFile() {
    return file;
  }

  public TrainerForm getForm() {
    return form;
  }

  public FormProblems getProblems() {
    return problems;
  }
}
