package org.hongyan.plan.seeding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What a database holds from its first start: reference data and the plan, in one transaction. */
@ApplicationScoped
public class FirstContents {

  private final EntityManager entityManager;
  private final PlanSeed plan;

  @Inject
  public FirstContents(EntityManager entityManager, PlanSeed plan) {
    this.entityManager = entityManager;
    this.plan = plan;
  }

  protected FirstContents() {
    this(null, null);
  }

  @Transactional
  public void fill() {
    new ReferenceSeed(entityManager).seed();
    plan.seed();
  }
}
