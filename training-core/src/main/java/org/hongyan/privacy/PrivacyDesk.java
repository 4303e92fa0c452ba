package org.hongyan.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hongyan.audit.AuditTrail;
import org.hongyan.person.Person;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Masking;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Words;

/** Where requests come in, are looked up, told of and recorded, whoever brings them. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RuleViolation.class)
public class PrivacyDesk {

  static final String SUBJECT = "PrivacyRequest";
  private static final int LONGEST_WISH = 500;

  private final EntityManager entityManager;
  private final Deadlines deadlines;
  private final Consumer<Object> events;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public PrivacyDesk(
      EntityManager entityManager,
      Deadlines deadlines,
      @Any Event<Object> events,
      AuditTrail audit,
      Clock clock) {
    this(entityManager, deadlines, events::fire, audit, clock);
  }

  /** With listeners given by hand. */
  public PrivacyDesk(
      EntityManager entityManager,
      Deadlines deadlines,
      Consumer<Object> events,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.deadlines = deadlines;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  protected PrivacyDesk() {
    this(null, null, event -> {}, null, null);
  }

  /** Takes a request of a person, whose row is locked, so that two forms are not two requests. */
  PrivacyRequest receive(Person given, PrivacyDraft draft, RequestSource source, String division) {
    checks(draft).demand();
    Person person = entityManager.find(Person.class, given.id(), LockModeType.PESSIMISTIC_WRITE);
    entityManager.refresh(person);
    if (person.erased()) {
      throw new RuleViolation(Kind.REFUSED, "PERSON_ERASED");
    }
    if (asked(person.id(), draft.kind())) {
      throw new RuleViolation(Kind.REFUSED, "PRIVACY_ASKED_ALREADY");
    }
    String wish = Words.orNull(draft.wish());
    PrivacyRequest request =
        new PrivacyRequest(
            person.id(),
            draft.kind(),
            wish == null ? null : Masking.inText(wish),
            source,
            division,
            clock.instant(),
            deadlines.dueOn());
    entityManager.persist(request);
    tell(PrivacyEvent.Step.RECEIVED, request);
    record("PRIVACY_REQUEST_RECEIVED", request);
    return request;
  }

  /** What is wrong with what is asked, to be told with what is wrong beside it. */
  static FieldChecks checks(PrivacyDraft draft) {
    boolean wanted = draft.kind() != RequestKind.CORRECTION || Words.orNull(draft.wish()) != null;
    return new FieldChecks()
        .check("kind", draft.kind() != null, "VALUE_MISSING")
        .check("wish", wanted, "VALUE_MISSING")
        .length("wish", draft.wish(), LONGEST_WISH);
  }

  private boolean asked(Long personId, RequestKind kind) {
    return entityManager
            .createQuery("select count(e) from PrivacyRequest e where e.openKey = :key", Long.class)
            .setParameter("key", PrivacyRequest.openKey(personId, kind))
            .getSingleResult()
        > 0;
  }

  /** The request, locked and as it is now; 404 where there is none. */
  PrivacyRequest locked(long id) {
    PrivacyRequest request =
        entityManager.find(PrivacyRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null) {
      throw RuleViolation.notFound();
    }
    entityManager.refresh(request);
    return request;
  }

  void tell(PrivacyEvent.Step step, PrivacyRequest request) {
    entityManager.flush();
    events.accept(
        new PrivacyEvent(
            step,
            request.id(),
            request.kind(),
            request.personId(),
            request.dueOn(),
            request.reason()));
  }

  /** Tells features of something else than a request. */
  void tell(Object event) {
    entityManager.flush();
    events.accept(event);
  }

  /** Nothing in free words stands in the log, which cannot be changed. */
  void record(String action, PrivacyRequest request) {
    entityManager.flush();
    audit.record(
        action,
        SUBJECT,
        request.id(),
        request.divisionCode(),
        null,
        null,
        new Audited(
            request.personId(),
            request.kind(),
            request.source(),
            request.dueOn(),
            request.state()));
  }

  PrivacyRequestView view(PrivacyRequest request) {
    return views(List.of(request)).get(0);
  }

  List<PrivacyRequestView> views(List<PrivacyRequest> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    Map<Long, String> people =
        entityManager
            .createQuery("select p from Person p where p.id in :ids", Person.class)
            .setParameter("ids", requests.stream().map(PrivacyRequest::personId).toList())
            .getResultStream()
            .collect(Collectors.toMap(Person::id, Person::name));
    LocalDate near = deadlines.near();
    return requests.stream().map(one -> view(one, people.get(one.personId()), near)).toList();
  }

  private PrivacyRequestView view(PrivacyRequest one, String name, LocalDate near) {
    return new PrivacyRequestView(
        one.id(),
        one.personId(),
        name,
        one.kind(),
        one.wish(),
        one.source(),
        one.divisionCode(),
        one.receivedAt(),
        one.dueOn(),
        deadlines.calendarKnown(one),
        deadlines.urgency(one, near),
        one.state(),
        one.decidedAt(),
        one.decidedBy(),
        one.reason(),
        one.version());
  }

  Instant now() {
    return clock.instant();
  }

  /** What the audit log keeps of a request. */
  record Audited(
      Long personId, RequestKind kind, RequestSource source, LocalDate dueOn, RequestState state) {}
}
