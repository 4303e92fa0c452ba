package org.hongyan.web.planning;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hongyan.planning.ClassDraft;
import org.hongyan.planning.ClassView;
import org.hongyan.planning.PlanProposals;
import org.hongyan.planning.PlanSolving;
import org.hongyan.planning.ProposalDrafts;
import org.hongyan.planning.ProposalPlan;
import org.hongyan.planning.ProposalStatus;
import org.hongyan.shared.RuleViolation;
import org.hongyan.subject.Level;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.Language;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;
import org.hongyan.web.planning.ProposalAnswer.PlannedClassAnswer;

/** One proposal: its classes by month, its score in words, and what can be done with it. */
@Named
@RequestScoped
public class ProposalPage {

  private static final Comparator<PlannedClassAnswer> BY_DAY =
      Comparator.comparing(
              PlannedClassAnswer::startDate, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(PlannedClassAnswer::number);

  @Resource private ManagedExecutorService threads;

  private final PlanProposals proposals;
  private final PlanSolving solving;
  private final ProposalDrafts drafts;
  private final HttpServletRequest request;
  private final Language language;
  private final Typed typed;
  private final FormProblems problems;
  private ProposalPlan plan;
  private ProposalAnswer proposal;

  @Inject
  public ProposalPage(
      PlanProposals proposals,
      PlanSolving solving,
      ProposalDrafts drafts,
      HttpServletRequest request,
      Language language,
      PageTexts texts) {
    this.proposals = proposals;
    this.solving = solving;
    this.drafts = drafts;
    this.request = request;
    this.language = language;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected ProposalPage() {
    this(null, null, null, null, null, null);
  }

  /** Does what was posted, and shows the proposal. */
  public void act() throws IOException {
    try {
      show(proposals.get(id()));
    } catch (RuleViolation missing) {
      MissingPages.answer();
      return;
    }
    if (typed.posted()) {
      try {
        String done = done();
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .redirect(request.getContextPath() + "/planning/proposal?id=" + id() + "&done=" + done);
      } catch (RuleViolation refusal) {
        problems.add(refusal);
      }
    }
  }

  private String done() {
    if (typed.by("solve")) {
      solving.start(id(), threads);
      return "solve";
    }
    if (typed.by("stop")) {
      proposals.stop(id());
      return "stop";
    }
    if (typed.by("draft")) {
      drafts.create(id());
      return "draft";
    }
    if (typed.by("pin")) {
      ClassView one = view(typed.number("pin"));
      proposals.change(id(), one.number(), one.draft(!one.pinned(), plan.proposal().version()));
      return one.pinned() ? "unpin" : "pin";
    }
    proposals.change(id(), getChosen().number(), typedDraft());
    return "change";
  }

  private ClassDraft typedDraft() {
    return new ClassDraft(
        typed.text("title"),
        typed.text("typeCode"),
        typed.number("days"),
        typed.number("capacity"),
        typed.text("subjectCode"),
        typed.choice(Level.class, "subjectLevel"),
        typed.number("month"),
        typed.date("deadline"),
        typed.date("startDate"),
        typed.id("venueId"),
        typed.id("trainerId"),
        typed.ticked("pinned", false),
        typed.number("version"));
  }

  private ClassView view(Integer number) {
    return plan.classes().stream()
        .filter(one -> number != null && one.number() == number)
        .findFirst()
        .orElseThrow(RuleViolation::notFound);
  }

  private long id() {
    return MissingPages.id(request.getParameter("id"));
  }

  private void show(ProposalPlan shown) {
    Locale locale = language.getLocale();
    plan = shown;
    proposal = ProposalAnswer.of(shown, locale);
  }

  /** Parts of the page are put together before it opens, and ask for it already. */
  public ProposalAnswer getProposal() {
    if (proposal == null) {
      show(proposals.get(id()));
    }
    return proposal;
  }

  /** The months in which classes take place; 0 for those without a place. */
  public List<Integer> getMonths() {
    return getProposal().classes().stream()
        .map(PlannedClassAnswer::shownMonth)
        .distinct()
        .sorted()
        .toList();
  }

  public List<PlannedClassAnswer> in(int month) {
    return getProposal().classes().stream()
        .filter(one -> one.shownMonth() == month)
        .sorted(BY_DAY)
        .toList();
  }

  /** The class whose form is open; null where none is. */
  public ClassView getChosen() {
    String number = request.getParameter("class");
    return number != null && number.matches("\\d{1,4}") && isOpen()
        ? plan.classes().stream()
            .filter(one -> one.number() == Integer.parseInt(number))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** What a field of the chosen class shows: what was typed, else what is kept. */
  public String of(String name) {
    ClassView one = getChosen();
    Object kept =
        switch (name) {
          case "title" -> one.title();
          case "typeCode" -> one.typeCode();
          case "days" -> one.days();
          case "capacity" -> one.capacity();
          case "subjectCode" -> one.subjectCode();
          case "subjectLevel" -> one.subjectLevel();
          case "month" -> one.month();
          case "deadline" -> one.deadline();
          case "startDate" -> one.startDate();
          case "venueId" -> one.venueId();
          case "trainerId" -> one.trainerId();
          case "version" -> plan.proposal().version();
          default -> null;
        };
    return typed.shown(name, kept);
  }

  public boolean isPinned() {
    return typed.ticked("pinned", getChosen().pinned());
  }

  public boolean isSolving() {
    return getProposal().status() == ProposalStatus.SOLVING;
  }

  /** Whether it can still be changed and solved. */
  public boolean isOpen() {
    return !isSolving() && getProposal().status() != ProposalStatus.DRAFTED;
  }

  /** Whether every class has a place and nothing that must hold is broken. */
  public boolean isFeasible() {
    return isOpen()
        && getProposal().classes().stream().allMatch(PlannedClassAnswer::placed)
        && getProposal().rules().stream().noneMatch(ProposalAnswer.Rule::hard);
  }

  public Level[] getLevels() {
    return Level.values();
  }

  public FormProblems getProblems() {
    return problems;
  }
}
