package org.hongyan.planning;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hongyan.planning.PlanProposals.Begun;
import org.hongyan.planning.solving.YearSchedule;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;

/**
 * Runs the solver on a thread of its own, a second at a time: after each the best plan is kept, and
 * the run looks whether it was stopped, on this node or another one.
 */
@ApplicationScoped
@RequiresPermission(Permission.SCHEDULE)
public class PlanSolving {

  private static final Logger LOG = Logger.getLogger(PlanSolving.class.getName());
  private static final int MOST_SECONDS = 30;
  private static final int WITHOUT_GAIN = 6;

  private final PlanProposals proposals;
  private final ProposalStore store;
  private final SolverShelf shelf;
  private volatile boolean closing;

  @Inject
  public PlanSolving(PlanProposals proposals, ProposalStore store, SolverShelf shelf) {
    this.proposals = proposals;
    this.store = store;
    this.shelf = shelf;
  }

  protected PlanSolving() {
    this(null, null, null);
  }

  /**
   * Begins a run, which goes on after this returns.
   *
   * @param thread where it runs
   */
  public void start(long id, Executor thread) {
    Begun begun = proposals.begin(id);
    try {
      thread.execute(() -> run(id, begun));
    } catch (RuntimeException refused) {
      store.end(id, begun.run(), ProposalStatus.STOPPED);
      throw refused;
    }
  }

  private void run(long id, Begun begun) {
    ProposalStatus end = ProposalStatus.STOPPED;
    try {
      end = improve(id, begun);
    } catch (RuntimeException fault) {
      LOG.log(Level.SEVERE, fault, () -> "The run for proposal " + id + " failed");
    } finally {
      store.end(id, begun.run(), end);
    }
  }

  private ProposalStatus improve(long id, Begun begun) {
    YearSchedule best = begun.schedule();
    long start = System.nanoTime();
    int idle = 0;
    int seconds = 0;
    while (seconds < MOST_SECONDS && !(idle >= WITHOUT_GAIN && best.hardScore() == 0)) {
      YearSchedule next = shelf.solver().improve(best);
      boolean gain = seconds == 0 || better(next, best);
      idle = gain ? 0 : idle + 1;
      best = next;
      seconds = (int) Math.max(1, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
      if (!store.keep(id, begun.run(), best, seconds) || closing) {
        return ProposalStatus.STOPPED;
      }
    }
    return ProposalStatus.SOLVED;
  }

  private static boolean better(YearSchedule next, YearSchedule best) {
    return next.hardScore() > best.hardScore()
        || next.hardScore() == best.hardScore() && next.softScore() > best.softScore();
  }

  /** At shutdown no run begins another second. */
  @PreDestroy
  void close() {
    closing = true;
  }
}
