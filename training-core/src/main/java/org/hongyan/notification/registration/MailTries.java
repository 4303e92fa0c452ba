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
  public boolean count(Class<? extends MailProof> kind, long id) {
    return entityManager
            .createQuery(
                "update "
                    + kind.getSimpleName()
                    + " c set c.tries = c.tries + 1 where c.id = :id and c.tries < :most")
            .setParameter("id", id)
            .setParameter("most", MailProof.MOST_TRIES)
            .executeUpdate()
        == 1;
  }
}
