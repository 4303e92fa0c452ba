package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.hongyan.idempotency.KeptAnswer;
import org.hongyan.idempotency.KeyedRequests;
import org.hongyan.shared.Gathering;
import org.hongyan.shared.Gathering.Wish;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Clash;

/**
 * The line in front of each class, on this node: those who want it at once are registered together,
 * in the order in which they came. Whoever waits in it holds no connection to the database.
 */
@ApplicationScoped
public class SeatLine {

  /** So many are registered in one transaction, whose length all of them wait. */
  private static final int MOST_TOGETHER = 50;

  private static final int ATTEMPTS = 4;

  /**
   * What was found out about somebody.
   *
   * @param before the answer of the request that used the key before; null where none did
   * @param application null where there is such an answer
   */
  record Found(KeptAnswer before, Application application) {

    /**
     * For who is refused now, but may have been answered before: whoever is not is asked for their
     * key under the lock, and need not be here.
     */
    static Found before(Answering answering, KeyedRequests keys, RuleViolation refusal) {
      return new Found(answering.before(keys).orElseThrow(() -> refusal), null);
    }
  }

  private final Gathering<Long, Application, Outcome> gathering;

  @Inject
  public SeatLine(GatheredAdmissions admissions) {
    gathering =
        new Gathering<>(MOST_TOGETHER, (session, together) -> admit(admissions, session, together));
  }

  protected SeatLine() {
    this(null);
  }

  private static List<Outcome> admit(
      GatheredAdmissions admissions, long session, List<Application> together) {
    try {
      return admissions.admit(session, together);
    } catch (RuntimeException failure) {
      /* whoever is to blame for it, the others shall not suffer: each is done anew by itself */
      throw together.size() > 1 || Clash.caused(failure) ? new Clash(failure) : failure;
    }
  }

  /**
   * Looks somebody up and has them registered; both anew where another transaction made untrue what
   * was found.
   *
   * @param looking in a transaction of its own, which has ended when it returns
   * @return with no refusal
   * @throws RuleViolation what is refused
   */
  Outcome join(long sessionId, Supplier<Found> looking) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(sessionId, looking.get(), attempt > 1);
      } catch (Clash clash) {
        if (attempt == ATTEMPTS) {
          throw clash;
        }
      }
    }
  }

  private Outcome attempt(long sessionId, Found found, boolean alone) {
    if (found.before() != null) {
      return Outcome.before(found.before());
    }
    Application application = found.application();
    Outcome outcome =
        gathering.join(sessionId, new Wish<>(application, application.marks(), alone));
    if (outcome.refusal() != null) {
      throw outcome.refusal();
    }
    return outcome;
  }
}
