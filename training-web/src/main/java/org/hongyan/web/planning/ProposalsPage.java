package org.hongyan.web.planning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.hongyan.planning.Demand;
import org.hongyan.planning.PlanProposals;
import org.hongyan.planning.ProposalPlan;
import org.hongyan.planning.ProposalView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.Typed;

/** The proposals so far, and the form that begins another one. */
@Named
@RequestScoped
public class ProposalsPage {

  private final PlanProposals proposals;
  private final HttpServletRequest request;
  private final Clock clock;
  private final Typed typed;
  private final FormProblems problems;
  private Page<ProposalView> list;

  @Inject
  public ProposalsPage(
      PlanProposals proposals, HttpServletRequest request, Clock clock, PageTexts texts) {
    this.proposals = proposals;
    this.request = request;
    this.clock = clock;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected ProposalsPage() {
    this(null, null, null, null);
  }

  /** Begins the proposal that was asked for, and shows it. */
  public void act() throws IOException {
    if (!typed.by("propose")) {
      return;
    }
    try {
      ProposalPlan plan =
          proposals.create(
              new Demand(
                  typed.number("year"),
                  typed.number("cityClasses"),
                  typed.number("countyClasses")));
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/planning/proposal?id=" + plan.proposal().id());
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  public Page<ProposalView> getList() {
    if (list == null) {
      int page = RequestValues.page(request.getParameter("page"));
      list = proposals.list(new PageRequest(page, PageRequest.DEFAULT_SIZE));
    }
    return list;
  }

  /** What a field shows: what was typed, else what is usual. */
  public String of(String name) {
    String usual =
        switch (name) {
          case "year" ->
              String.valueOf(LocalDate.now(clock.withZone(Surroundings.ZONE)).getYear() + 1);
          case "cityClasses" -> String.valueOf(Demand.CITY);
          case "countyClasses" -> String.valueOf(Demand.COUNTY);
          default -> null;
        };
    return typed.shown(name, usual);
  }

  public FormProblems getProblems() {
    return problems;
  }
}
