package org.hongyan.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hongyan.shared.Settings;

/** Forgets interests whose time is over, with all that was kept of the people. */
@ApplicationScoped
@Transactional
public class InterestSweep {

  private final EntityManager entityManager;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public InterestSweep(EntityManager entityManager, Settings settings, Clock clock) {
    this.entityManager = entityManager;
    this.settings = settings;
    this.clock = clock;
  }

  protected InterestSweep() {
    this(null, null, null);
  }

  /**
   * Forgets those that were last said longer ago than they are kept, served or not.
   *
   * @return how many
   */
  public int sweep() {
    return entityManager
        .createQuery("delete from Interest i where i.statedAt < :before")
        .setParameter("before", clock.instant().minus(settings.interestsKept()))
        .executeUpdate();
  }
}
