package org.hongyan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.planning.solving.PlannedClass;
import org.hongyan.planning.solving.YearSchedule;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;

/**
 * Proposals as they are kept; knows no caller, since the solving thread has none. What a run has
 * found is written while it goes on, so that a restart loses a second and no more.
 */
@ApplicationScoped
@Transactional
public class ProposalStore {

  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public ProposalStore(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  protected ProposalStore() {
    this(null, null);
  }

  Instant now() {
    return clock.instant();
  }

  PlanProposal found(long id) {
    PlanProposal proposal = entityManager.find(PlanProposal.class, id);
    if (proposal == null) {
      throw RuleViolation.notFound();
    }
    return proposal;
  }

  PlanProposal locked(long id) {
    PlanProposal proposal =
        entityManager.find(PlanProposal.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (proposal == null) {
      throw RuleViolation.notFound();
    }
    return proposal;
  }

  List<ProposedClass> classes(long id) {
    return entityManager
        .createQuery(
            "select c from ProposedClass c where c.proposalId = :id order by c.number",
            ProposedClass.class)
        .setParameter("id", id)
        .getResultList();
  }

  YearSchedule problem(PlanProposal proposal, List<ProposedClass> classes) {
    LocalDate today = LocalDate.ofInstant(now(), Surroundings.ZONE);
    return new YearProblem(entityManager, proposal.year(), today).of(classes);
  }

  /** Whether some run goes on, on any node. */
  boolean solving() {
    return entityManager
            .createQuery(
                "select count(p) from PlanProposal p where p.beatAt > :since and p.status ="
                    + " org.hongyan.planning.ProposalStatus.SOLVING",
                Long.class)
            .setParameter("since", now().minus(PlanProposal.SILENCE))
            .getSingleResult()
        > 0;
  }

  /**
   * Keeps what a run has found.
   *
   * @return whether the run is to go on
   */
  public boolean keep(long id, String run, YearSchedule best, int seconds) {
    PlanProposal proposal = locked(id);
    if (!proposal.isRun(run)) {
      return false;
    }
    List<ProposedClass> kept = classes(id);
    for (PlannedClass one : best.classes()) {
      kept.stream()
          .filter(row -> row.number() == one.number() && !row.pinned())
          .forEach(row -> row.place(one));
    }
    proposal.better(best, seconds, now());
    return true;
  }

  /** Ends a run, unless somebody else did. */
  public void end(long id, String run, ProposalStatus how) {
    PlanProposal proposal = locked(id);
    if (proposal.isRun(run)) {
      proposal.end(how);
    }
  }
}
