package org.hongyan.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.hongyan.planning.solving.YearSchedule;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** A proposal for a year's classes, as it is kept. */
@Entity
@Table(name = "plan_proposal")
public class PlanProposal {

  /** A run that did not write for so long was cut: it writes every second. */
  static final Duration SILENCE = Duration.ofSeconds(15);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_proposal_seq")
  @SequenceGenerator(
      name = "plan_proposal_seq",
      sequenceName = "plan_proposal_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "plan_year")
  private int year;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private ProposalStatus status = ProposalStatus.OPEN;

  @Column(name = "hard_score")
  private Integer hardScore;

  @Column(name = "soft_score")
  private Integer softScore;

  private int seconds;

  private String run;

  @Column(name = "beat_at")
  private Instant beatAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  protected PlanProposal() {}

  PlanProposal(int year, String createdBy, Instant createdAt) {
    this.year = year;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }

  Long id() {
    return id;
  }

  int year() {
    return year;
  }

  int version() {
    return version;
  }

  /** Where it stands; a run that fell silent counts as stopped. */
  ProposalStatus status(Instant now) {
    return status == ProposalStatus.SOLVING && !beats(now) ? ProposalStatus.STOPPED : status;
  }

  private boolean beats(Instant now) {
    return beatAt != null && now.isBefore(beatAt.plus(SILENCE));
  }

  /** Refuses changes while a run writes, and for ever once its classes are sessions. */
  void demandOpen(Instant now) {
    ProposalStatus current = status(now);
    if (current == ProposalStatus.SOLVING || current == ProposalStatus.DRAFTED) {
      throw new RuleViolation(Kind.REFUSED, "PROPOSAL_" + current);
    }
  }

  /** Something of it was changed, so that what the solver said no longer holds. */
  void change(Instant now) {
    demandOpen(now);
    status = ProposalStatus.OPEN;
    hardScore = null;
    softScore = null;
  }

  /** From now on this run alone writes the plan. */
  void begin(String newRun, Instant now) {
    demandOpen(now);
    status = ProposalStatus.SOLVING;
    run = newRun;
    beatAt = now;
    seconds = 0;
  }

  /** Whether a run may still write. */
  boolean isRun(String one) {
    return status == ProposalStatus.SOLVING && Objects.equals(run, one);
  }

  /** Takes over how good the plan is by now. */
  void better(YearSchedule schedule, int spent, Instant now) {
    hardScore = schedule.hardScore();
    softScore = schedule.softScore();
    seconds = spent;
    beatAt = now;
  }

  /** Ends the run. */
  void end(ProposalStatus how) {
    status = how;
    run = null;
  }

  void drafted(Instant now) {
    demandOpen(now);
    status = ProposalStatus.DRAFTED;
  }

  ProposalView view(Instant now) {
    return new ProposalView(
        id, year, status(now), hardScore, softScore, seconds, createdBy, createdAt, version);
  }
}
