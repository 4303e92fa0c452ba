package org.hongyan.session.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.account.AccountClosed;

/** Ends the private calendars of accounts that are closed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClosedFeeds {

  private final EntityManager entityManager;

  @Inject
  public ClosedFeeds(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected ClosedFeeds() {
    this(null);
  }

  public void on(@Observes AccountClosed closed) {
    entityManager
        .createQuery("delete from CalendarFeed f where f.accountId = :account")
        .setParameter("account", closed.accountId())
        .executeUpdate();
  }
}
