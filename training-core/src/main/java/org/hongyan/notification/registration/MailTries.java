package org.hongyan.notification.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Counts tries of codes where no refusal can undo it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class MailTries {

  private final EntityManager entityManager;

  @Inject
  public MailTries(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected MailTries() {
    this(null);
  }

  /** Whether another try is allowed; it is counted, then. */
  public boolean count(long registrationId) {
    return entityManager
            .createQuery(
                "update MailConfirmation c set c.tries = c.tries + 1"
                    + " where c.registrationId = :id and c.tries < :most")
            .setParameter("id", registrationId)
            .setParameter("most", MailConfirmation.MOST_TRIES)
            .executeUpdate()
        == 1;
  }
}
