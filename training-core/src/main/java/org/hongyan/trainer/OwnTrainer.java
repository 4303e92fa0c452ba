package org.hongyan.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hongyan.account.Account;
import org.hongyan.account.AccountTable;
import org.hongyan.audit.AuditTrail;
import org.hongyan.organisation.Divisions;
import org.hongyan.person.Person;
import org.hongyan.person.PersonRegister;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** What trainers, and those who want to be, see and say about themselves. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.JOIN_POOL)
public class OwnTrainer {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final AccountTable accounts;
  private final PersonRegister register;
  private final AuditTrail audit;
  private final FieldCipher cipher;
  private final Clock clock;

  @Inject
  public OwnTrainer(
      EntityManager entityManager,
      CurrentCaller caller,
      AccountTable accounts,
      PersonRegister register,
      FieldCipher cipher,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.accounts = accounts;
    this.register = register;
    this.cipher = cipher;
    this.audit = audit;
    this.clock = clock;
  }

  protected OwnTrainer() {
    this(null, null, null, null, null, null, null);
  }

  /** What is kept of the caller; empty for who has not applied. */
  public Optional<TrainerFile> file() {
    return own().map(trainer -> new TrainerFiles(entityManager, cipher).of(trainer));
  }

  /**
   * Applies. Name and full ID number say who the caller is; from then on the account belongs to
   * that person, whom no other account may have.
   */
  public TrainerFile apply(TrainerDraft given) {
    Account account = account();
    TrainerDraft draft = given.asApplication(Divisions.city(entityManager));
    new TrainerChecks(entityManager).demand(draft);
    if (account.personId() == null) {
      Person person = register.findOrAdd(draft.person());
      if (accounts.anotherOf(person.id(), account.id())) {
        throw new RuleViolation(Kind.REFUSED, "PERSON_HAS_ACCOUNT");
      }
      account.belongTo(person.id());
    }
    return writing().enter(account.personId(), draft, StepKind.APPLIED);
  }

  /** Changes what is the trainer's own to say; renown, subjects and fee class stay. */
  public TrainerFile revise(TrainerDraft draft) {
    Trainer trainer = own().orElseThrow(RuleViolation::notFound);
    return writing().change(trainer, draft.asOwnOf(trainer));
  }

  private TrainerWriting writing() {
    return new TrainerWriting(entityManager, caller, cipher, audit, clock);
  }

  private Optional<Trainer> own() {
    Long personId = account().personId();
    return personId == null
        ? Optional.empty()
        : entityManager
            .createQuery("select t from Trainer t where t.personId = :person", Trainer.class)
            .setParameter("person", personId)
            .getResultStream()
            .findFirst();
  }

  private Account account() {
    return accounts.find(caller.get().accountId()).orElseThrow(RuleViolation::notFound);
  }
}
