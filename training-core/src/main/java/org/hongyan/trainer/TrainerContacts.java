package org.hongyan.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.account.Account;
import org.hongyan.audit.AuditTrail;
import org.hongyan.person.Person;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.MailAddress;
import org.hongyan.shared.Masking;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Words;

/** On which ways trainers are reached: a mail address, an account, or neither. */
@ApplicationScoped
@Transactional
public class TrainerContacts {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FieldCipher cipher;
  private final Settings settings;
  private final AuditTrail audit;

  @Inject
  public TrainerContacts(
      EntityManager entityManager,
      CurrentCaller caller,
      FieldCipher cipher,
      Settings settings,
      AuditTrail audit) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.cipher = cipher;
    this.settings = settings;
    this.audit = audit;
  }

  protected TrainerContacts() {
    this(null, null, null, null, null);
  }

  /**
   * How a trainer is reached.
   *
   * @param mail masked; null where none is known
   * @param phone masked; null where none is known, or no gateway is set that reaches phones
   * @param account whether one belongs to them
   */
  public record Contact(String mail, String phone, boolean account) {

    /** Nothing is known. */
    public static final Contact NONE = new Contact(null, null, false);
  }

  /** How one trainer is reached. */
  public Contact get(Long trainerId) {
    return of(List.of(own(trainerId, false).id())).get(trainerId);
  }

  /** How some trainers are reached, for services that have asked for the right. */
  public Map<Long, Contact> of(Collection<Long> trainerIds) {
    Map<Long, Contact> contacts = new HashMap<>();
    if (trainerIds.isEmpty()) {
      return contacts;
    }
    entityManager
        .createQuery(
            "select t.id, p.mailEncrypted, p.phoneEncrypted, (select count(a) from Account a where a.personId = p.id"
                + " and a.enabled = true) from Trainer t, Person p where p.id = t.personId"
                + " and t.id in :ids",
            Object[].class)
        .setParameter("ids", trainerIds)
        .getResultList()
        .forEach(row -> contacts.put((Long) row[0], contact(row)));
    return contacts;
  }

  private Contact contact(Object[] row) {
    boolean reachesPhones = settings.webhook().isPresent();
    return new Contact(
        Masking.mail(cipher.decryptText((String) row[1])),
        reachesPhones ? Masking.phone(cipher.decryptText((String) row[2])) : null,
        ((Number) row[3]).longValue() > 0);
  }

  /**
   * Keeps the mail address of a trainer: told by an organiser, or by themselves.
   *
   * @param mail null for none
   */
  public Contact change(Long trainerId, String mail) {
    Trainer trainer = own(trainerId, true);
    String address = Words.orNull(mail);
    MailAddress.check(new FieldChecks(), "mail", address).demand();
    Person person =
        entityManager.find(Person.class, trainer.personId(), LockModeType.PESSIMISTIC_WRITE);
    Known before = new Known(person.mailEncrypted() != null);
    person.reachAt(cipher.encryptText(address));
    entityManager.flush();
    audit.record(
        "TRAINER_MAIL_CHANGED",
        "Trainer",
        trainerId,
        trainer.divisionCode(),
        null,
        before,
        new Known(address != null));
    return of(List.of(trainerId)).get(trainerId);
  }

  /** The state of an audit entry: whether an address is known, never which. */
  record Known(boolean mailKnown) {}

  /** Somebody else's entry does not exist for a trainer. */
  private Trainer own(Long id, boolean write) {
    Trainer trainer = id == null ? null : entityManager.find(Trainer.class, id);
    boolean organiser =
        caller.get().may(write ? Permission.MANAGE_RESOURCES : Permission.VIEW_RESOURCES);
    if (!organiser) {
      caller.demand(Permission.JOIN_POOL);
    }
    if (trainer == null || !organiser && !callers(trainer)) {
      throw RuleViolation.notFound();
    }
    if (organiser && write) {
      caller.demandOwn(trainer.divisionCode());
    }
    return trainer;
  }

  private boolean callers(Trainer trainer) {
    Long accountId = caller.get().accountId();
    Account account = accountId == null ? null : entityManager.find(Account.class, accountId);
    return account != null && trainer.personId().equals(account.personId());
  }
}
