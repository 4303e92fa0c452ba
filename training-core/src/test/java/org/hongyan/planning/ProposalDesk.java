package org.hongyan.planning;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.hongyan.audit.AuditTrail;
import org.hongyan.planning.solving.YearSchedule;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.session.timetable.SavedLesson;
import org.hongyan.session.timetable.Timetable;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;

/** The services of proposals over one database, each call in a transaction of its own. */
final class ProposalDesk {

  static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final SolverShelf SHELF = new SolverShelf();

  private final SessionDesk sessions;
  private final CurrentCaller caller;
  private final Clock clock;

  private ProposalDesk(SessionDesk sessions, CurrentCaller caller, Instant now) {
    this.sessions = sessions;
    this.caller = caller;
    this.clock = Clock.fixed(now, Surroundings.ZONE);
  }

  static ProposalDesk fresh(TestDatabase kind) {
    return new ProposalDesk(SessionDesk.fresh(kind), TestCallers.city(), NOW);
  }

  ProposalDesk as(CurrentCaller other) {
    return new ProposalDesk(sessions, other, NOW);
  }

  ProposalDesk at(Instant moment) {
    return new ProposalDesk(sessions, caller, moment);
  }

  SessionDesk sessions() {
    return sessions;
  }

  <T> T proposals(Function<PlanProposals, T> work) {
    return sessions.database().inTransaction(em -> work.apply(proposals(em)));
  }

  private PlanProposals proposals(EntityManager em) {
    return new PlanProposals(em, caller, store(em), SHELF, new AuditTrail(em, caller, clock));
  }

  private ProposalStore store(EntityManager em) {
    return new ProposalStore(em, clock);
  }

  /** Solves it and comes back when the run has ended. */
  void solve(long id) {
    new PlanSolving(
            new PlanProposals() {
              @Override
              Begun begin(long one) {
                return proposals(proposals -> proposals.begin(one));
              }
            },
            new ProposalStore() {
              @Override
              public boolean keep(long one, String run, YearSchedule best, int seconds) {
                return sessions
                    .database()
                    .inTransaction(em -> store(em).keep(one, run, best, seconds));
              }

              @Override
              public void end(long one, String run, ProposalStatus how) {
                sessions.database().run(em -> store(em).end(one, run, how));
              }
            },
            SHELF)
        .start(id, Runnable::run);
  }

  ProposalPlan draft(long id) {
    return sessions.database().inTransaction(em -> drafts(em, sessions.timetable(em)).create(id));
  }

  /** Drafts with a timetable that refuses the fourth lesson. */
  void draftAndFail(long id) {
    sessions
        .database()
        .run(
            em -> {
              Timetable real = sessions.timetable(em);
              drafts(em, new Refusing(real)).create(id);
            });
  }

  private ProposalDrafts drafts(EntityManager em, Timetable timetable) {
    return new ProposalDrafts(
        em,
        proposals(em),
        store(em),
        SHELF,
        sessions.planning(em),
        timetable,
        new AuditTrail(em, caller, clock));
  }

  private static final class Refusing extends Timetable {
    private static final int GRANTED = 3;
    private final Timetable real;
    private int added;

    Refusing(Timetable real) {
      this.real = real;
    }

    @Override
    public SavedLesson add(long session, LessonDraft draft) {
      if (added++ == GRANTED) {
        throw new RuleViolation(RuleViolation.Kind.REFUSED, "TRAINER_CONFLICT");
      }
      return real.add(session, draft);
    }
  }
}
