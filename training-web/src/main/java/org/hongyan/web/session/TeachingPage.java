package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.hongyan.session.invitation.InvitationAnswers;
import org.hongyan.session.invitation.InvitationView;
import org.hongyan.session.teaching.OwnLessons;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;

/** A trainer's own page: what is asked first, then what is taught. */
@Named
@RequestScoped
public class TeachingPage {

  private final InvitationAnswers answers;
  private final OwnLessons lessons;
  private final HttpServletRequest request;
  private final Typed typed;
  private final PageTexts texts;
  private final FormProblems problems;
  private List<String> conflicts = List.of();
  private List<InvitationView> all;

  @Inject
  public TeachingPage(
      InvitationAnswers answers, OwnLessons lessons, HttpServletRequest request, PageTexts texts) {
    this.answers = answers;
    this.lessons = lessons;
    this.request = request;
    this.typed = new Typed(request);
    this.texts = texts;
    this.problems = new FormProblems(texts);
  }

  protected TeachingPage() {
    this(null, null, null, null);
  }

  /** Takes the answer that was posted. */
  public void act() throws IOException {
    try {
      if (typed.by("accept")) {
        answers.accept(MissingPages.id(typed.text("accept")));
        leave("accepted");
      } else if (typed.by("decline")) {
        answers.decline(MissingPages.id(typed.text("decline")), typed.text("reason"));
        leave("declined");
      }
    } catch (RuleViolation refusal) {
      problems.add(refusal);
      conflicts = InvitationLinkPage.conflicts(refusal, texts);
    }
  }

  private void leave(String done) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + "/trainer/teaching?done=" + done);
  }

  private List<InvitationView> all() {
    if (all == null) {
      all = answers.mine();
    }
    return all;
  }

  /** What waits for an answer. */
  public List<InvitationView> getOpen() {
    return all().stream().filter(InvitationView::open).toList();
  }

  /** What was answered, or came to nothing. */
  public List<InvitationView> getClosed() {
    return all().stream().filter(one -> !one.open()).toList();
  }

  public List<LessonView> getComing() {
    return lessons.coming();
  }

  public List<LessonView> getPast() {
    return lessons.past();
  }

  /** Whether this invitation's answer was refused. */
  public boolean refused(InvitationView one) {
    String id = one.id().toString();
    return !problems.getWhole().isEmpty()
        && (id.equals(typed.text("accept")) || id.equals(typed.text("decline")));
  }

  public String getReason() {
    return typed.shown("reason", "");
  }

  /** With what an acceptance collides, in words. */
  public List<String> getConflicts() {
    return conflicts;
  }

  public FormProblems getProblems() {
    return problems;
  }
}
