package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hongyan.audit.AuditTrail;
import org.hongyan.person.MaskedName;
import org.hongyan.person.NameSpelling;
import org.hongyan.registration.RegistrationDraft.Trainee;

/** Keeps who said that a number of another name is the same person's. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SameNumbers {

  private final AuditTrail audit;

  @Inject
  public SameNumbers(AuditTrail audit) {
    this.audit = audit;
  }

  protected SameNumbers() {
    this(null);
  }

  /** What the audit log keeps, masked. */
  record Named(String name, Long registrationId) {}

  /** Records it, where the names are two; the last thing that is done in a transaction. */
  void record(Trainee stated, Registration registration, String recorded) {
    if (stated.sameNumber() && !NameSpelling.same(recorded, stated.name())) {
      audit.record(
          "SAME_NUMBER_CONFIRMED",
          "Person",
          registration.personId(),
          registration.divisionCode(),
          null,
          new Named(MaskedName.of(recorded), null),
          new Named(MaskedName.of(stated.name()), registration.id()));
    }
  }
}
