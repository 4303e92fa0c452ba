package org.hongyan.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * Counts the changes to what figures are made of. Every transaction that writes person-times, head
 * counts, sessions, reported values, targets or counting rules calls {@link #bump()}; whoever keeps
 * computed figures keeps them by {@link #current()}, so that no node ever shows a stale one.
 */
@ApplicationScoped
public class FigureVersion {

  private final EntityManager entityManager;

  @Inject
  public FigureVersion(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected FigureVersion() {
    this(null);
  }

  public long current() {
    Number changes =
        (Number)
            entityManager
                .createNativeQuery("select changes from figure_version where id = 1")
                .getSingleResult();
    return changes.longValue();
  }

  /**
   * Lets one transaction at a time, on any node, go on to change many figures. Others may read
   * meanwhile, on Derby as well, since nothing is written yet.
   */
  public void hold() {
    entityManager.find(FigureChanges.class, FigureChanges.ROW, LockModeType.PESSIMISTIC_WRITE);
  }

  public void bump() {
    entityManager
        .createNativeQuery("update figure_version set changes = changes + 1 where id = 1")
        .executeUpdate();
  }
}
