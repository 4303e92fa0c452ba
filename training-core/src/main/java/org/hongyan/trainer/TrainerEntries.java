package org.hongyan.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hongyan.audit.AuditTrail;
import org.hongyan.organisation.Divisions;
import org.hongyan.person.PersonDraft;
import org.hongyan.person.PersonReach;
import org.hongyan.person.PersonRegister;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
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

  /** The list with the office's notes, as sheets show it. */
  public Page<TrainerEntry> list(TrainerFilter filter, PageRequest request) {
    return new TrainerQuery(entityManager)
        .page(filter, request)
        .map(
            facts -> {
              Trainer trainer = entityManager.find(Trainer.class, facts.id());
              return new TrainerEntry(facts, trainer.nominatedBy(), trainer.remark());
            });
  }

  /**
   * The entry that a row of a sheet means: by its number, else by the person's ID number or name
   * and phone, else by name and employer.
   *
   * @param number of the entry, may be null
   * @throws RuleViolation 422 where the number is of nobody or of somebody with another name, or
   *     where a name alone means several
   */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public Optional<TrainerFile> meant(Integer number, PersonDraft person) {
    return new TrainerNames(entityManager, register)
        .meant(number, person)
        .map(new TrainerFiles(entityManager, cipher)::of);
  }

  /** Refuses what {@link #nominate} would refuse, and writes nothing. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public void check(TrainerDraft given) {
    TrainerDraft draft = given.within(Divisions.ownUnless(home(), given.divisionCode()));
    register.find(draft.person());
    new TrainerChecks(entityManager).demand(draft);
    caller.demandOwn(draft.divisionCode());
  }

  /**
   * Whether {@link #revise} would change anything; refuses what it would refuse, and writes
   * nothing.
   */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public boolean wouldChange(Long id, TrainerDraft given) {
    Trainer trainer = found(id);
    TrainerDraft draft =
        given.within(Divisions.ownUnless(trainer.divisionCode(), given.divisionCode()));
    if (!draft.changes(trainer)) {
      return false;
    }
    caller.demandOwn(trainer.divisionCode());
    new TrainerChecks(entityManager).demand(draft);
    caller.demandOwn(draft.divisionCode());
    return true;
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
