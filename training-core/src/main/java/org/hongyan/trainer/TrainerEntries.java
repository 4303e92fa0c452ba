package org.hongyan.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hongyan.audit.AuditTrail;
import org.hongyan.organisation.Divisions;
import org.hongyan.person.PersonReach;
import org.hongyan.person.PersonRegister;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** What organisers enter about trainers; each division changes its own entries. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_RESOURCES)
public class TrainerEntries {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final PersonRegister register;
  private final PersonReach reach;
  private final FieldCipher cipher;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public TrainerEntries(
      EntityManager entityManager,
      CurrentCaller caller,
      PersonRegister register,
      PersonReach reach,
      FieldCipher cipher,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.register = register;
    this.reach = reach;
    this.cipher = cipher;
    this.audit = audit;
    this.clock = clock;
  }

  protected TrainerEntries() {
    this(null, null, null, null, null, null, null);
  }

  /** All that is kept of one, numbers masked. */
  public TrainerFile file(Long id) {
    return new TrainerFiles(entityManager, cipher).of(found(id));
  }

  /** Names somebody for the pool: a recorded person, or one that is entered with it. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public TrainerFile nominate(TrainerDraft given) {
    TrainerDraft draft = given.within(Divisions.ownUnless(home(), given.divisionCode()));
    new TrainerChecks(entityManager).demand(draft);
    caller.demandOwn(draft.divisionCode());
    return writing().enter(personId(draft), draft, StepKind.NOMINATED);
  }

  /** Changes the facts, unless somebody else has since; never person and status. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public TrainerFile revise(Long id, TrainerDraft given) {
    Trainer trainer = found(id);
    caller.demandOwn(trainer.divisionCode());
    TrainerDraft draft =
        given.within(Divisions.ownUnless(trainer.divisionCode(), given.divisionCode()));
    caller.demandOwn(draft.divisionCode());
    return writing().change(trainer, draft);
  }

  /** Who looks after an entry of which nobody says so. */
  private String home() {
    String own = caller.get().divisionCode();
    return own == null ? Divisions.city(entityManager) : own;
  }

  private TrainerWriting writing() {
    return new TrainerWriting(entityManager, caller, cipher, audit, clock);
  }

  private Long personId(TrainerDraft draft) {
    if (draft.personId() == null) {
      return register.findOrAdd(draft.person()).id();
    }
    if (!reach.reaches(draft.personId())) {
      throw RuleViolation.invalid(FieldViolation.of("personId", "PERSON_UNKNOWN"));
    }
    return draft.personId();
  }

  private Trainer found(Long id) {
    Trainer trainer = id == null ? null : entityManager.find(Trainer.class, id);
    if (trainer == null) {
      throw RuleViolation.notFound();
    }
    return trainer;
  }
}
