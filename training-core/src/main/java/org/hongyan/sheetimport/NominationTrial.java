package org.hongyan.sheetimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.Registrations;
import org.hongyan.registration.Registrations.Batch;
import org.hongyan.registration.Registrations.BatchResult;

/**
 * Finds out what would become of people by registering them and undoing it: a preview can then
 * never differ from the rules.
 */
@ApplicationScoped
public class NominationTrial {

  /** What came out; thrown, so that all is undone. */
  static final class Outcome extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BatchResult result;

    Outcome(BatchResult result) {
      super(null, null, false, false);
      this.result = result;
    }

    BatchResult result() {
      return result;
    }
  }

  private final Registrations registrations;

  @Inject
  public NominationTrial(Registrations registrations) {
    this.registrations = registrations;
  }

  protected NominationTrial() {
    this(null);
  }

  /**
   * Always ends in {@link Outcome}, unless the class takes in nobody at all.
   *
   * @throws org.hongyan.shared.RuleViolation where the class cannot be asked
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void run(long sessionId, List<Trainee> people) {
    throw new Outcome(registrations.registerAll(sessionId, new Batch(people, false, false)));
  }
}
