package org.hongyan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.planning.solving.Explanation;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.SessionDraft;
import org.hongyan.session.SessionView;
import org.hongyan.session.scheduling.SessionPlanning;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.session.timetable.Timetable;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** Makes sessions of a proposal's classes, all of them or none. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.SCHEDULE)
public class ProposalDrafts {

  private static final String DISCIPLINE = "PRACTICE_DISCIPLINE";
  private static final int MINUTES_A_DAY = 360;

  private final EntityManager entityManager;
  private final PlanProposals proposals;
  private final ProposalStore store;
  private final SolverShelf shelf;
  private final SessionPlanning planning;
  private final Timetable timetable;
  private final AuditTrail audit;

  @Inject
  public ProposalDrafts(
      EntityManager entityManager,
      PlanProposals proposals,
      ProposalStore store,
      SolverShelf shelf,
      SessionPlanning planning,
      Timetable timetable,
      AuditTrail audit) {
    this.entityManager = entityManager;
    this.proposals = proposals;
    this.store = store;
    this.shelf = shelf;
    this.planning = planning;
    this.timetable = timetable;
    this.audit = audit;
  }

  protected ProposalDrafts() {
    this(null, null, null, null, null, null, null);
  }

  /**
   * Draws up a session for each class, with a morning and an afternoon lesson a day. What the
   * solver could not know, such as a lesson that was planned since, is refused by the timetable.
   */
  public ProposalPlan create(long id) {
    proposals.demandCity();
    PlanProposal proposal = store.locked(id);
    List<ProposedClass> classes = store.classes(id);
    proposal.demandOpen(store.now());
    if (!classes.stream().allMatch(ProposedClass::placed)) {
      throw new RuleViolation(Kind.REFUSED, "PROPOSAL_NOT_SOLVED");
    }
    Explanation why = shelf.solver().explain(store.problem(proposal, classes));
    if (why.hardScore() < 0) {
      throw new RuleViolation(Kind.REFUSED, "PROPOSAL_NOT_FEASIBLE", -why.hardScore());
    }
    classes.forEach(this::draft);
    proposal.drafted(store.now());
    entityManager.flush();
    audit.record("PLAN_DRAFTED", "PlanProposal", id, null, null, null, proposal.view(store.now()));
    return proposals.get(id);
  }

  private void draft(ProposedClass one) {
    ClassView view = one.view(null, null, List.of());
    SessionView session = planning.create(session(view));
    for (LocalDate day = view.startDate(); !day.isAfter(view.endDate()); day = day.plusDays(1)) {
      timetable.add(session.id(), lesson(view, day, YearProblem.MORNING, YearProblem.NOON));
      timetable.add(session.id(), lesson(view, day, YearProblem.AFTERNOON, YearProblem.EVENING));
    }
    one.becomes(session.id());
  }

  private static LessonDraft lesson(ClassView view, LocalDate day, LocalTime from, LocalTime to) {
    return new LessonDraft(
        view.title(),
        null,
        YearProblem.at(day, from),
        YearProblem.at(day, to),
        List.of(view.trainerId()),
        view.venueId(),
        null);
  }

  private static SessionDraft session(ClassView view) {
    return new SessionDraft(
        view.title(),
        view.typeCode(),
        view.level(),
        view.divisionCode(),
        null,
        null,
        view.startDate(),
        view.endDate(),
        view.capacity(),
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        DISCIPLINE.equals(view.typeCode()) ? view.days() * MINUTES_A_DAY : null,
        null,
        null,
        null,
        null,
        view.venueId(),
        null,
        null,
        null);
  }
}
