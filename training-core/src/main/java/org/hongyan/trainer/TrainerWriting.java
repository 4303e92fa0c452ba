package org.hongyan.trainer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** Keeps entries of trainers for services that have asked for the right, with audit and history. */
final class TrainerWriting {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FieldCipher cipher;
  private final AuditTrail audit;
  private final Clock clock;

  TrainerWriting(
      EntityManager entityManager,
      CurrentCaller caller,
      FieldCipher cipher,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.cipher = cipher;
    this.audit = audit;
    this.clock = clock;
  }

  /** Keeps a checked form; each person is a trainer once. */
  TrainerFile enter(Long personId, TrainerDraft draft, StepKind step) {
    demandNoTrainer(personId);
    Trainer trainer = new Trainer(personId, draft);
    entityManager.persist(trainer);
    entityManager.flush();
    TrainerHistory history = new TrainerHistory(entityManager, caller, clock);
    history.add(trainer, step, history.today(), null, draft.nominatedBy());
    TrainerView after = new TrainerRows(entityManager).of(trainer);
    audit.record("TRAINER_" + step, "Trainer", after.id(), after.divisionCode(), null, null, after);
    return new TrainerFiles(entityManager, cipher).of(trainer);
  }

  /** Keeps a change that the caller may make. */
  TrainerFile change(Trainer trainer, TrainerDraft draft) {
    FieldChecks.demandVersion(trainer.version(), draft.version());
    new TrainerChecks(entityManager).demand(draft);
    TrainerRows rows = new TrainerRows(entityManager);
    TrainerView before = rows.of(trainer);
    trainer.revise(draft);
    entityManager.flush();
    TrainerView after = rows.of(trainer);
    audit.record(
        "TRAINER_REVISED", "Trainer", after.id(), after.divisionCode(), null, before, after);
    return new TrainerFiles(entityManager, cipher).of(trainer);
  }

  private void demandNoTrainer(Long personId) {
    List<Long> there =
        entityManager
            .createQuery("select t.id from Trainer t where t.personId = :person", Long.class)
            .setParameter("person", personId)
            .getResultList();
    if (!there.isEmpty()) {
      throw new RuleViolation(Kind.REFUSED, "TRAINER_EXISTS");
    }
  }
}
