package org.hongyan.person;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes out of a person's row all that says who it is; what figures are grouped by stays. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedPersons {

  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public ErasedPersons(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  protected ErasedPersons() {
    this(null, null);
  }

  public void on(@Observes @Priority(PersonErased.PERSON) PersonErased erased) {
    entityManager.find(Person.class, erased.personId()).erase(erased.surrogate(), clock.instant());
    entityManager.flush();
  }
}
