package org.hongyan.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;

/** Hands out what the core takes from its surroundings: the time and the database. */
@ApplicationScoped
public class Surroundings {

  /** The zone in which dates of the plan are meant, whatever the server's. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @PersistenceContext(unitName = "training")
  @Produces
  private EntityManager entityManager;

  @Produces
  public Clock clock() {
    return Clock.system(ZONE);
  }
}
