package org.hongyan.registration;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hongyan.notification.OutboxDesk;
import org.hongyan.person.PersonRegister;
import org.hongyan.person.ResidentNumber;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.RegistrationEvent.Kind;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.RateLimit;
import org.hongyan.security.Requesters;
import org.hongyan.security.crypto.HmacHash;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionDraft;
import org.hongyan.session.SessionView;
import org.hongyan.session.scheduling.SessionCancelled;
import org.hongyan.session.scheduling.SessionPlanning;
import org.hongyan.session.scheduling.SessionRevised;
import org.hongyan.shared.MovingClock;
import org.hongyan.shared.ReaderLanguage;
import org.hongyan.shared.Settings;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.sheetimport.NominationTrial;
import org.hongyan.sheetimport.Nominations;

/** The services of registration over one database, with a clock that tests move. */
final class RegistrationDesk {

  static final KeyedHash HASH = new HmacHash(new byte[32]);
  private static final AtomicLong NEXT = new AtomicLong();

  private final SessionDesk desk;
  private final MovingClock clock;
  private final SeatLock lock;
  private final List<RegistrationEvent> told;
  private final RateLimit limit;
  private final AudienceRules audience = new AudienceRules();
  private final SeatMemory memory = new SeatMemory();
  private final BiConsumer<EntityManager, Object> listener;
  private final LineDesk line = new LineDesk(this);

  private RegistrationDesk(
      SessionDesk desk,
      MovingClock clock,
      SeatLock lock,
      List<RegistrationEvent> told,
      BiConsumer<EntityManager, Object> listener) {
    this.desk = desk;
    this.clock = clock;
    this.lock = lock;
    this.told = told;
    this.limit = new RateLimit(new Settings(name -> Optional.empty()), clock);
    this.listener = listener;
  }

  /** On the Monday a week before the class. */
  static RegistrationDesk over(SessionDesk desk) {
    MovingClock clock = MovingClock.at("2026-11-23T02:00:00Z");
    return new RegistrationDesk(
        desk.at(clock),
        clock,
        SeatLock.ROW,
        Collections.synchronizedList(new ArrayList<>()),
        (em, event) -> {});
  }

  static RegistrationDesk shared(TestDatabase kind) {
    return over(SessionDesk.shared(kind));
  }

  RegistrationDesk as(CurrentCaller caller) {
    return new RegistrationDesk(desk.as(caller), clock, lock, told, listener);
  }

  /** The same with another lock. */
  RegistrationDesk locked(SeatLock other) {
    return new RegistrationDesk(desk, clock, other, told, listener);
  }

  /** The same with somebody who observes, in the transaction of what happens. */
  RegistrationDesk heardBy(BiConsumer<EntityManager, Object> other) {
    return new RegistrationDesk(desk, clock, lock, told, other);
  }

  RateLimit limit() {
    return limit;
  }

  SessionDesk desk() {
    return desk;
  }

  MovingClock clock() {
    return clock;
  }

  /** Takes what was told since the last time. */
  List<Kind> told() {
    List<Kind> kinds = told.stream().map(RegistrationEvent::kind).toList();
    told.clear();
    return kinds;
  }

  /** A published class of the city, for everybody, with a lesson on its Monday. */
  SessionView open(int capacity) {
    return open(capacity, AdmissionTerms.USUAL, false);
  }

  SessionView open(int capacity, AdmissionTerms terms, boolean approval) {
    return open(capacity, terms, approval, "09:00", "11:00");
  }

  SessionView open(int capacity, AdmissionTerms terms, boolean approval, String from, String to) {
    SessionDraft plain = SessionDesk.open(SessionDesk.draft("T", "150500", SessionDesk.MONDAY, 5));
    SessionView session =
        desk.planning(planning -> planning.create(with(plain, capacity, terms, approval, null)));
    desk.add(session, SessionDesk.lesson(from, to, null));
    desk.sql(
        "update training_session set status = 'PUBLISHED', published_at = current_timestamp"
            + " where id = %d",
        session.id());
    return desk.sessions(sessions -> sessions.get(session.id()));
  }

  static SessionDraft with(
      SessionDraft plain, int capacity, AdmissionTerms terms, boolean approval, Integer version) {
    return new SessionDraft(
        plain.title(),
        plain.typeCode(),
        plain.level(),
        plain.divisionCode(),
        plain.hostOrganisationId(),
        plain.coOrganiserIds(),
        plain.startDate(),
        plain.endDate(),
        capacity,
        Math.min(1, capacity),
        plain.registrationOpensAt(),
        plain.registrationClosesAt(),
        approval,
        List.of(),
        plain.delivery(),
        plain.completionThreshold(),
        plain.disciplineMinutes(),
        plain.hostSession(),
        plain.budget(),
        plain.noticeNumber(),
        plain.description(),
        plain.venueId(),
        plain.courseIds(),
        terms,
        version);
  }

  /** Gives a class another number of seats. */
  SessionView capacity(SessionView session, int capacity) {
    SessionView now = desk.sessions(sessions -> sessions.get(session.id()));
    SessionDraft draft = now.draft();
    return desk.database()
        .inTransaction(
            em ->
                planning(em)
                    .revise(
                        session.id(),
                        with(
                            draft,
                            capacity,
                            draft.registration(),
                            draft.approvalRequired(),
                            now.version())));
  }

  private SessionPlanning planning(EntityManager em) {
    SessionChanges changes = new SessionChanges(em, seats(em));
    return new SessionPlanning(
        em,
        desk.caller(),
        desk.sessions(em),
        desk.rules(em),
        new RegisteredTrainees(em),
        event -> {
          if (event instanceof SessionRevised revised) {
            changes.on(revised);
          } else if (event instanceof SessionCancelled cancelled) {
            changes.on(cancelled);
          }
        },
        desk.audit(em));
  }

  /** Ends every registration of a class that will not take place. */
  void cancelled(SessionView session) {
    desk.database()
        .run(
            em ->
                new SessionChanges(em, seats(em))
                    .on(
                        new SessionCancelled(
                            SeatLock.ROW.lock(em, session.id()), "not enough people")));
  }

  /** Somebody new, of a county. */
  static Trainee trainee(String division) {
    return trainee("P" + NEXT.incrementAndGet(), division);
  }

  static Trainee trainee(String name, String division) {
    return new Trainee(
        name,
        null,
        number(NEXT.incrementAndGet()),
        "138%08d".formatted(NEXT.incrementAndGet()),
        null,
        "ENTERPRISE_MANAGER",
        division,
        null,
        false);
  }

  private static String number(long next) {
    String first =
        "150502"
            + (1950 + next / 27_000 % 50)
            + "%02d%02d%03d"
                .formatted(1 + next / 27_000 / 50 % 12, 1 + next / 1000 % 27, next % 1000);
    return first + ResidentNumber.checkCharacter(first);
  }

  RegistrationView register(SessionView session, Trainee trainee) {
    return register(session, RegistrationDraft.of(trainee));
  }

  RegistrationView register(SessionView session, RegistrationDraft draft) {
    return line.accounts().register(session.id(), draft);
  }

  RegistrationView register(SessionView session) {
    return register(session, trainee("150523"));
  }

  RegistrationView get(RegistrationView registration) {
    return decisions(d -> d.get(registration.id()));
  }

  RegistrationView cancel(RegistrationView registration) {
    return decisions(d -> d.cancel(registration.id(), "ill"));
  }

  <T> T registrations(Function<Registrations, T> work) {
    return desk.database().inTransaction(em -> work.apply(registrations(em)));
  }

  <T> T decisions(Function<RegistrationDecisions, T> work) {
    return desk.database().inTransaction(em -> work.apply(decisions(em)));
  }

  RegistrationDecisions decisions(EntityManager em) {
    return new RegistrationDecisions(em, desk.caller(), seats(em), reach(em), views(em), links(em));
  }

  /** Lists of people; a trial is undone in a transaction of its own, as in the product. */
  <T> T nominations(Function<Nominations, T> work) {
    NominationTrial trial =
        new NominationTrial(null) {
          @Override
          public void run(long sessionId, List<Trainee> people) {
            desk.database()
                .run(em -> new NominationTrial(registrations(em)).run(sessionId, people));
          }
        };
    return desk.database()
        .inTransaction(
            em ->
                work.apply(
                    new Nominations(
                        em,
                        desk.caller(),
                        OutboxDesk.CIPHER,
                        desk.audit(em),
                        new Settings(name -> Optional.empty()),
                        clock,
                        trial,
                        registrations(em),
                        lists(em))));
  }

  <T> T bulk(Function<BulkDecisions, T> work) {
    return desk.database()
        .inTransaction(em -> work.apply(new BulkDecisions(em, seats(em), reach(em), views(em))));
  }

  <T> T lists(Function<RegistrationLists, T> work) {
    return desk.database().inTransaction(em -> work.apply(lists(em)));
  }

  RegistrationLists lists(EntityManager em) {
    return new RegistrationLists(em, desk.caller(), reach(em), views(em));
  }

  <T> T shares(Function<SeatShares, T> work) {
    return desk.database()
        .inTransaction(em -> work.apply(new SeatShares(em, desk.caller(), reach(em))));
  }

  <T> T quotas(Function<SeatQuotas, T> work) {
    return desk.database()
        .inTransaction(
            em -> work.apply(new SeatQuotas(em, desk.caller(), seats(em), desk.audit(em))));
  }

  /** Registers without an account; both steps have a transaction each, as in the product. */
  <T> T open(Function<PublicRegistrations, T> work) {
    return work.apply(line.publicly());
  }

  RegistrationView publicly(SessionView session, Trainee trainee) {
    return line.publicly().register(session.id(), trainee, true, null).registration();
  }

  /** The line in front of each class. */
  LineDesk line() {
    return line;
  }

  Requesters requesters() {
    return new Requesters(desk.caller(), new ReaderLanguage());
  }

  /** One round of the sweep, each class in a transaction of its own. */
  void sweep() {
    desk.database()
        .<List<Long>>inTransaction(em -> sweep(em).due())
        .forEach(id -> desk.database().run(em -> sweep(em).settle(id)));
  }

  /** What the sweep does in one class. */
  void settle(SessionView session) {
    desk.database().run(em -> sweep(em).settle(session.id()));
  }

  private SeatSweep sweep(EntityManager em) {
    return new SeatSweep(em, seats(em), clock);
  }

  private Registrations registrations(EntityManager em) {
    return new Registrations(
        em,
        desk.caller(),
        seats(em),
        admissions(em),
        applicants(em),
        reach(em),
        views(em),
        new SameNumbers(desk.audit(em)));
  }

  Admissions admissions(EntityManager em) {
    return new Admissions(em, register(em), audience, links(em));
  }

  Applicants applicants(EntityManager em) {
    return new Applicants(em, register(em), OutboxDesk.CIPHER);
  }

  private PersonRegister register(EntityManager em) {
    return new PersonRegister(em, OutboxDesk.CIPHER, HASH, clock);
  }

  PrivateLinks links(EntityManager em) {
    return new PrivateLinks(em, clock);
  }

  <T> T statuses(Function<RegistrationStatus, T> work) {
    return desk.database()
        .inTransaction(
            em ->
                work.apply(
                    new RegistrationStatus(
                        em, desk.caller(), links(em), reach(em), views(em), clock)));
  }

  <T> T vacancies(Function<Vacancies, T> work) {
    return desk.database().inTransaction(em -> work.apply(new Vacancies(em, clock)));
  }

  RegistrationReach reach(EntityManager em) {
    return new RegistrationReach(em, desk.caller());
  }

  RegistrationViews views(EntityManager em) {
    return new RegistrationViews(em, OutboxDesk.CIPHER);
  }

  SeatDesk seats(EntityManager em) {
    return new SeatDesk(
        em,
        lock,
        views(em),
        event -> heard(em, event),
        desk.audit(em),
        clock,
        memory,
        requesters());
  }

  private void heard(EntityManager em, Object event) {
    if (event instanceof RegistrationEvent registered) {
      told.add(registered);
    }
    listener.accept(em, event);
  }

  /** Gives what it gives, or the code of the refusal. */
  static <T> Object tried(Supplier<T> work) {
    try {
      return work.get();
    } catch (org.hongyan.shared.RuleViolation refused) {
      return refused.code();
    }
  }
}
