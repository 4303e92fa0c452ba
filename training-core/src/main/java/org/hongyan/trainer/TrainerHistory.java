package org.hongyan.trainer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.hongyan.security.CurrentCaller;

/** Writes down the steps of trainers. */
final class TrainerHistory {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Clock clock;

  TrainerHistory(EntityManager entityManager, CurrentCaller caller, Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  void add(Trainer trainer, StepKind kind, LocalDate day, String document, String note) {
    entityManager.persist(
        new Step(
            trainer.id(),
            new Step.View(kind, day, document, note, caller.get().username(), clock.instant())));
    entityManager.flush();
  }
}
