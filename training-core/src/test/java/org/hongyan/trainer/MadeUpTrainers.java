package org.hongyan.trainer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hongyan.account.Account;
import org.hongyan.account.AccountScope;
import org.hongyan.account.AccountTable;
import org.hongyan.person.IdType;
import org.hongyan.person.Person;
import org.hongyan.person.PersonDraft;
import org.hongyan.person.PersonReach;
import org.hongyan.person.PersonRegister;
import org.hongyan.plan.PlanData;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.HmacHash;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.shared.TestCallers;
import org.hongyan.subject.Level;

/** Trainers for tests, straight into the database, and the services that keep them. */
public final class MadeUpTrainers {

  private static final FieldCipher CIPHER = new AesGcmCipher(new byte[32]);
  private static final KeyedHash HASH = new HmacHash(new byte[32]);

  private final PlanData data;
  private final CurrentCaller caller;

  public MadeUpTrainers(PlanData data) {
    this(data, TestCallers.city());
  }

  public MadeUpTrainers(PlanData data, CurrentCaller caller) {
    this.data = data.as(caller);
    this.caller = caller;
  }

  public MadeUpTrainers as(CurrentCaller other) {
    return new MadeUpTrainers(data, other);
  }

  /** With everybody within reach. */
  public TrainerEntries entries() {
    return entries(personId -> true);
  }

  TrainerEntries entries(PersonReach reach) {
    return new TrainerEntries(
        data.entityManager(), caller, register(), reach, CIPHER, data.audit(), PlanData.CLOCK);
  }

  public TrainerPool pool() {
    return new TrainerPool(
        data.entityManager(), caller, data.version(), data.audit(), PlanData.CLOCK);
  }

  public TrainerTimes times() {
    return new TrainerTimes(data.entityManager(), caller, data.audit());
  }

  public OwnTrainer own() {
    return new OwnTrainer(
        data.entityManager(),
        caller,
        new AccountTable(data.entityManager()),
        register(),
        CIPHER,
        data.audit(),
        PlanData.CLOCK);
  }

  private PersonRegister register() {
    return new PersonRegister(data.entityManager(), CIPHER, HASH, PlanData.CLOCK);
  }

  /** Signed in with an account of this role, which is made. */
  public MadeUpTrainers signedIn(String username, Role role) {
    Account account =
        new Account(
            username,
            username,
            new AccountScope(Set.of(role), null, null),
            "x",
            PlanData.CLOCK.instant());
    data.entityManager().persist(account);
    data.entityManager().flush();
    CurrentCaller current = new CurrentCaller();
    current.enter(account.caller(), "127.0.0.1");
    return as(current);
  }

  public Trainers trainers() {
    return new Trainers(data.entityManager());
  }

  /** Somebody who is not in the pool yet. */
  public Trainer nominated(String name, TrainerDraft draft) {
    Person person = new Person(name, IdType.NONE, null, null, null, null, null, null);
    data.entityManager().persist(person);
    data.entityManager().flush();
    Trainer trainer = new Trainer(person.id(), draft);
    data.entityManager().persist(trainer);
    data.entityManager().flush();
    return trainer;
  }

  /** A member since a day. */
  public Trainer member(String name, TrainerDraft draft, String since) {
    Trainer trainer = nominated(name, draft);
    trainer.review(ReviewResult.PASSED);
    trainer.admit();
    data.entityManager()
        .persist(new Membership(trainer.id(), LocalDate.parse(since), "Document 1"));
    data.entityManager().flush();
    return trainer;
  }

  /** Names somebody who is to be recorded with this number. */
  public static TrainerDraft naming(String name, String idNumber, String phone) {
    TrainerDraft draft = teaching("PATENT", Level.BASIC);
    return new TrainerDraft(
        null,
        new PersonDraft(name, IdType.RESIDENT_ID, idNumber, phone, "Office"),
        draft.divisionCode(),
        draft.orientation(),
        draft.origin(),
        true,
        draft.title(),
        draft.employer(),
        draft.feeClass(),
        draft.languages(),
        draft.subjects(),
        draft.divisions(),
        List.of(new AvailableHours(1, "08:30", "12:00")),
        "Twenty years of practice",
        "Association",
        null,
        null);
  }

  /** Teaches a subject at a level, in Chinese, everywhere and at any time. */
  public static TrainerDraft teaching(String subject, Level level) {
    return draft(List.of(TeachingLanguage.CHINESE), List.of(new Taught(subject, level)), List.of());
  }

  /** Teaches in these languages, these subjects, in these divisions. */
  public static TrainerDraft draft(
      List<TeachingLanguage> languages, List<Taught> subjects, List<String> divisions) {
    return new TrainerDraft(
        null,
        null,
        "150500",
        Orientation.PRACTICE,
        Origin.LOCAL,
        false,
        "Attorney",
        "Office",
        "SENIOR",
        languages,
        subjects,
        divisions,
        List.of(),
        null,
        null,
        null,
        null);
  }
}
