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
import org.hongyan.session.timetable.ConflictRefusal;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;

/**
 * What the private link of a mail opens: the invitation, answered by two buttons without signing
 * in. Opening it changes nothing, since mail programs open links by themselves.
 */
@Named
@RequestScoped
public class InvitationLinkPage {

  private final InvitationAnswers answers;
  private final HttpServletRequest request;
  private final PageTexts texts;
  private final Typed typed;
  private final FormProblems problems;
  private InvitationView invitation;
  private List<String> conflicts = List.of();

  @Inject
  public InvitationLinkPage(
      InvitationAnswers answers, HttpServletRequest request, PageTexts texts) {
    this.answers = answers;
    this.request = request;
    this.texts = texts;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected InvitationLinkPage() {
    this(null, null, null);
  }

  /** Takes the answer that was posted; an unknown link does not exist. */
  public void act() throws IOException {
    try {
      invitation = answers.byLink(getToken());
    } catch (RuleViolation unknown) {
      MissingPages.answer();
      return;
    }
    try {
      if (typed.by("accept")) {
        answers.acceptByLink(getToken());
        leave();
      } else if (typed.by("decline")) {
        answers.declineByLink(getToken(), typed.text("reason"));
        leave();
      }
    } catch (RuleViolation refusal) {
      problems.add(refusal);
      conflicts = conflicts(refusal, texts);
      invitation = answers.byLink(getToken());
    }
  }

  /** With what an acceptance collides, in words; empty for other refusals. */
  static List<String> conflicts(RuleViolation refusal, PageTexts texts) {
    return refusal instanceof ConflictRefusal
        ? refusal.violations().stream()
            .map(one -> texts.of("rules." + one.code(), one.args().toArray()))
            .distinct()
            .toList()
        : List.of();
  }

  private void leave() throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + "/invitation?token=" + getToken());
  }

  public String getToken() {
    String token = request.getParameter("token");
    return token == null ? "" : token;
  }

  public InvitationView getInvitation() {
    return invitation;
  }

  public List<String> getConflicts() {
    return conflicts;
  }

  public String getReason() {
    return typed.shown("reason", "");
  }

  public FormProblems getProblems() {
    return problems;
  }
}
