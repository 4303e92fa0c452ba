package org.hongyan.session.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.TimetableRules;
import org.hongyan.session.timetable.TraineeBookings;
import org.hongyan.shared.Reason;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.database.FigureVersion;

/** Leads a session through its life. Dates say when a step is due; a person confirms it. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.SCHEDULE)
public class SessionLifeCycle {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Sessions sessions;
  private final TimetableRules timetable;
  private final TraineeBookings trainees;
  private final Readiness readiness;
  private final Iterable<ClosingRule> closingRules;
  private final Consumer<Object> events;
  private final FigureVersion figures;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public SessionLifeCycle(
      EntityManager entityManager,
      CurrentCaller caller,
      Sessions sessions,
      TimetableRules timetable,
      TraineeBookings trainees,
      Readiness readiness,
      @Any Instance<ClosingRule> closingRules,
      @Any Event<Object> events,
      FigureVersion figures,
      AuditTrail audit,
      Clock clock) {
    this(
        entityManager,
        caller,
        sessions,
        timetable,
        trainees,
        readiness,
        closingRules,
        events::fire,
        figures,
        audit,
        clock);
  }

  /** With rules and listeners given by hand. */
  public SessionLifeCycle(
      EntityManager entityManager,
      CurrentCaller caller,
      Sessions sessions,
      TimetableRules timetable,
      TraineeBookings trainees,
      Readiness readiness,
      Iterable<ClosingRule> closingRules,
      Consumer<Object> events,
      FigureVersion figures,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.sessions = sessions;
    this.timetable = timetable;
    this.trainees = trainees;
    this.readiness = readiness;
    this.closingRules = closingRules;
    this.events = events;
    this.figures = figures;
    this.audit = audit;
    this.clock = clock;
  }

  protected SessionLifeCycle() {
    this(null, null, null, null, null, null, List.of(), event -> {}, null, null, null);
  }

  /** Makes a draft public; refuses with everything that it still needs. */
  public SessionView publish(long id) {
    TrainingSession session = locked(id, SessionStatus.DRAFT);
    refuse("SESSION_NOT_READY", readiness.missing(session));
    session.publish(clock.instant());
    return done("SESSION_PUBLISHED", session, null);
  }

  /** What a draft still needs before it can be made public. */
  public List<FieldViolation> missing(long id) {
    TrainingSession session = locked(id, null);
    return session.status() == SessionStatus.DRAFT ? readiness.missing(session) : List.of();
  }

  /**
   * Confirms that a session has begun.
   *
   * @param withFewer why it is held though fewer are registered than the minimum
   */
  public SessionView start(long id, String withFewer) {
    TrainingSession session = locked(id, SessionStatus.PUBLISHED);
    if (today().isBefore(session.startDate())) {
      throw new RuleViolation(Kind.REFUSED, "SESSION_NOT_BEGUN", session.startDate().toString());
    }
    Integer minimum = session.admission().minParticipants();
    long seated = trainees.seated(id);
    boolean fewer = minimum != null && seated < minimum;
    if (fewer && (withFewer == null || withFewer.isBlank())) {
      throw new RuleViolation(
          Kind.REFUSED,
          "FEWER_THAN_MINIMUM",
          List.of(FieldViolation.of("reason", "VALUE_MISSING")),
          seated,
          minimum);
    }
    session.start(fewer ? Reason.demand(withFewer) : null);
    return done("SESSION_STARTED", session, session.heldWithFewerReason());
  }

  /** Closes a session with its evidence; refuses with everything that is missing (rule 5). */
  public SessionView close(long id) {
    TrainingSession session = locked(id, null);
    demandClosable(session);
    List<FieldViolation> missing = new ArrayList<>();
    if (today().isBefore(session.endDate())) {
      missing.add(FieldViolation.of("endDate", "SESSION_NOT_OVER", session.endDate().toString()));
    }
    closingRules.forEach(rule -> missing.addAll(rule.missing(session)));
    refuse("SESSION_NOT_CLOSABLE", missing);
    figures.hold();
    session.close();
    entityManager.flush();
    events.accept(new SessionClosed(session));
    figures.bump();
    return done("SESSION_CLOSED", session, null);
  }

  private static void demandClosable(TrainingSession session) {
    if (session.status() != SessionStatus.RUNNING && session.status() != SessionStatus.REOPENED) {
      throw new RuleViolation(Kind.REFUSED, "SESSION_STATUS_" + session.status());
    }
  }

  /** Opens a closed session again, for a reason; it does not count until it is closed anew. */
  public SessionView reopen(long id, String reason) {
    TrainingSession session = locked(id, SessionStatus.CLOSED);
    if (session.ledgerImportId() != null) {
      throw new RuleViolation(Kind.REFUSED, "SESSION_OF_LEDGER");
    }
    String why = Reason.demand(reason);
    figures.hold();
    session.reopen(why);
    entityManager.flush();
    events.accept(new SessionReopened(session));
    figures.bump();
    return done("SESSION_REOPENED", session, why);
  }

  /** Cancels a session, for a reason; trainers and rooms are free again. */
  public SessionView cancel(long id, String reason) {
    TrainingSession session = locked(id, null);
    String why = Reason.demand(reason);
    timetable.cancelAll(id);
    session.cancel(why);
    entityManager.flush();
    events.accept(new SessionCancelled(session, why));
    return done("SESSION_CANCELLED", session, why);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Surroundings.ZONE));
  }

  private static void refuse(String code, List<FieldViolation> missing) {
    if (!missing.isEmpty()) {
      throw new RuleViolation(Kind.REFUSED, code, missing);
    }
  }

  private TrainingSession locked(long id, SessionStatus status) {
    TrainingSession session =
        entityManager.find(TrainingSession.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (session == null) {
      throw RuleViolation.notFound();
    }
    caller.demandReach(session.divisionCode(), session.hostOrganisationId());
    if (status != null && session.status() != status) {
      throw new RuleViolation(Kind.REFUSED, "SESSION_STATUS_" + session.status());
    }
    return session;
  }

  private SessionView done(String action, TrainingSession session, String reason) {
    entityManager.flush();
    SessionView after = sessions.get(session.id());
    audit.record(
        action, "TrainingSession", session.id(), session.divisionCode(), reason, null, after);
    return after;
  }
}
