package org.hongyan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hongyan.audit.AuditTrail;
import org.hongyan.interest.Pressure;
import org.hongyan.place.Venue;
import org.hongyan.planning.solving.Explanation;
import org.hongyan.planning.solving.YearSchedule;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** Proposals for the classes of a year, made and changed by organisers of the city. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.SCHEDULE)
public class PlanProposals {

  private static final String SUBJECT = "PlanProposal";
  private static final int YEARS_AHEAD = 5;
  private static final int MOST_CITY = 15;
  private static final int MOST_COUNTY = 5;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final ProposalStore store;
  private final SolverShelf shelf;
  private final AuditTrail audit;

  @Inject
  public PlanProposals(
      EntityManager entityManager,
      CurrentCaller caller,
      ProposalStore store,
      SolverShelf shelf,
      AuditTrail audit) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.store = store;
    this.shelf = shelf;
    this.audit = audit;
  }

  protected PlanProposals() {
    this(null, null, null, null, null);
  }

  /** A run that has begun, with the problem that it is to solve. */
  record Begun(String run, YearSchedule schedule) {}

  /** The latest first. */
  public Page<ProposalView> list(PageRequest request) {
    demandCity();
    return new Listing(entityManager)
        .page(PlanProposal.class, "e", new Conditions(), "e.id desc", request)
        .map(proposal -> proposal.view(store.now()));
  }

  /** A proposal with its classes, and why its score is what it is. */
  public ProposalPlan get(long id) {
    demandCity();
    return plan(store.found(id));
  }

  private ProposalPlan plan(PlanProposal proposal) {
    List<ProposedClass> classes = store.classes(proposal.id());
    Explanation why = explanation(proposal, classes);
    Map<Long, String> trainers = trainerNames();
    List<ClassView> views =
        classes.stream()
            .map(
                one ->
                    one.view(
                        venue(one.venueId()),
                        trainers.get(one.trainerId()),
                        why.reasons().getOrDefault(one.number(), List.of())))
            .toList();
    return new ProposalPlan(proposal.view(store.now()), views, why.rules());
  }

  /** Nothing is explained while it changes each second, before it has begun, or once it is done. */
  private Explanation explanation(PlanProposal proposal, List<ProposedClass> classes) {
    ProposalStatus status = proposal.status(store.now());
    return status == ProposalStatus.SOLVING
            || status == ProposalStatus.DRAFTED
            || !classes.stream().allMatch(ProposedClass::placed)
        ? new Explanation(0, 0, List.of(), Map.of())
        : shelf.solver().explain(store.problem(proposal, classes));
  }

  private String venue(Long id) {
    Venue venue = id == null ? null : entityManager.find(Venue.class, id);
    return venue == null
        ? null
        : venue.room() == null ? venue.name() : venue.name() + " " + venue.room();
  }

  private Map<Long, String> trainerNames() {
    Map<Long, String> names = new HashMap<>();
    entityManager
        .createQuery(
            "select t.id, p.name from Trainer t, Person p where p.id = t.personId", Object[].class)
        .getResultList()
        .forEach(row -> names.put((Long) row[0], (String) row[1]));
    return names;
  }

  /** Begins a proposal with the classes that the plan asks for in a year. */
  public ProposalPlan create(Demand demand) {
    demandCity();
    int city = demand.cityClasses() == null ? Demand.CITY : demand.cityClasses();
    int county = demand.countyClasses() == null ? Demand.COUNTY : demand.countyClasses();
    int thisYear = LocalDate.ofInstant(store.now(), Surroundings.ZONE).getYear();
    Integer year = demand.year();
    new FieldChecks()
        .check(
            "year",
            year != null && year >= thisYear && year <= thisYear + YEARS_AHEAD,
            "NUMBER_OUT_OF_RANGE",
            Integer.toString(thisYear),
            Integer.toString(thisYear + YEARS_AHEAD))
        .check("cityClasses", city >= 0 && city <= MOST_CITY, "NUMBER_OUT_OF_RANGE", 0, MOST_CITY)
        .check(
            "countyClasses",
            county >= 0 && county <= MOST_COUNTY,
            "NUMBER_OUT_OF_RANGE",
            0,
            MOST_COUNTY)
        .demand();
    PlanProposal proposal = new PlanProposal(year, caller.get().username(), store.now());
    entityManager.persist(proposal);
    entityManager.flush();
    int number = 0;
    for (WantedClass wanted : demand(year).of(city, county)) {
      entityManager.persist(new ProposedClass(proposal.id(), ++number, wanted));
    }
    entityManager.flush();
    record("PLAN_PROPOSED", null, proposal.view(store.now()), proposal.id());
    return plan(proposal);
  }

  private YearDemand demand(int year) {
    return new YearDemand(entityManager, year, Pressure.of(entityManager, year));
  }

  /** Changes a wanted class, moves it, or pins it where it is. */
  public ProposalPlan change(long id, int number, ClassDraft draft) {
    demandCity();
    PlanProposal proposal = store.locked(id);
    ProposedClass one =
        store.classes(id).stream()
            .filter(row -> row.number() == number)
            .findFirst()
            .orElseThrow(RuleViolation::notFound);
    FieldChecks.demandVersion(proposal.version(), draft.version());
    new ClassChecks(entityManager, proposal.year()).demand(draft);
    ClassView before = one.view(null, null, List.of());
    proposal.change(store.now());
    one.revise(draft);
    // the whole proposal is what others saw: a change of one class makes their copy stale
    entityManager.lock(proposal, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    entityManager.flush();
    record("PROPOSED_CLASS_CHANGED", before, one.view(null, null, List.of()), id);
    return plan(proposal);
  }

  /** Gives a run the right to write, unless another one goes on. */
  Begun begin(long id) {
    demandCity();
    PlanProposal proposal = store.locked(id);
    proposal.demandOpen(store.now());
    if (store.solving()) {
      throw new RuleViolation(Kind.REFUSED, "PROPOSAL_SOLVER_BUSY");
    }
    YearSchedule schedule = store.problem(proposal, store.classes(id));
    String run = UUID.randomUUID().toString();
    proposal.begin(run, store.now());
    entityManager.flush();
    record("PLAN_SOLVING_STARTED", null, proposal.view(store.now()), id);
    return new Begun(run, schedule);
  }

  /** Stops a run; the best plan until then is kept. */
  public ProposalPlan stop(long id) {
    demandCity();
    PlanProposal proposal = store.locked(id);
    if (proposal.status(store.now()) == ProposalStatus.SOLVING) {
      proposal.end(ProposalStatus.STOPPED);
      entityManager.flush();
      record("PLAN_SOLVING_STOPPED", null, proposal.view(store.now()), id);
    }
    return plan(proposal);
  }

  /** A year's plan concerns the whole city. */
  void demandCity() {
    if (caller.get().scoped()) {
      throw new RuleViolation(Kind.FORBIDDEN, "PERMISSION_MISSING");
    }
  }

  private void record(String action, Object before, Object after, Long id) {
    audit.record(action, SUBJECT, id, null, null, before, after);
  }
}
