package org.hongyan.sheetimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.Registrations;

/**
 * Finds out what would become of people by registering them and undoing it: a preview can then
 * never differ from the rules.
 */
@ApplicationScoped
public class NominationTrial {

  private final Registrations registrations;

  @Inject
  public NominationTrial(Registrations registrations) {
    this.registrations = registrations;
  }

  protected NominationTrial() {
    this(null);
  }

  /**
   * Always ends in {@link Registrations.Tried}, unless the class takes in nobody at all.
   *
   * @throws org.hongyan.shared.RuleViolation where the class cannot be asked
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void run(long sessionId, List<Trainee> people) {
    registrations.tryAll(sessionId, people);
  }
}
