package org.hongyan.session;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.hongyan.attendance.ClosedSessions;
import org.hongyan.audit.AuditTrail;
import org.hongyan.plan.seeding.ReferenceSeed;
import org.hongyan.registration.RegisteredTrainees;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;
import org.hongyan.session.feed.CalendarFeeds;
import org.hongyan.session.feed.SessionCalendars;
import org.hongyan.session.scheduling.Readiness;
import org.hongyan.session.scheduling.SessionClosed;
import org.hongyan.session.scheduling.SessionCopies;
import org.hongyan.session.scheduling.SessionLifeCycle;
import org.hongyan.session.scheduling.SessionPlanning;
import org.hongyan.session.scheduling.SessionReopened;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.session.timetable.Resources;
import org.hongyan.session.timetable.SavedLesson;
import org.hongyan.session.timetable.Timetable;
import org.hongyan.session.timetable.TimetableRules;
import org.hongyan.session.timetable.TravelTime;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.FigureVersion;
import org.hongyan.shared.database.TestDatabase;

/** The services of planning and timetable over one database, as a caller has them. */
public final class SessionDesk {

  /** A Monday without anything special. */
  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), Surroundings.ZONE);
  private static final Map<TestDatabase, SessionDesk> SHARED = new EnumMap<>(TestDatabase.class);
  private static final AtomicLong NEXT = new AtomicLong(1_000_000);

  private final TestDatabase.Open database;
  private final CurrentCaller caller;
  private final Clock clock;

  private SessionDesk(TestDatabase.Open database, CurrentCaller caller, Clock clock) {
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  /** A database of its own with reference data; the services are the city organiser's. */
  public static SessionDesk fresh(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    database.run(entityManager -> new ReferenceSeed(entityManager).seed());
    return new SessionDesk(database, TestCallers.city(), TODAY);
  }

  /** A database that all tests of a class share; each makes trainers and rooms of its own. */
  public static synchronized SessionDesk shared(TestDatabase kind) {
    return SHARED.computeIfAbsent(kind, SessionDesk::fresh);
  }

  public SessionDesk as(CurrentCaller other) {
    return new SessionDesk(database, other, clock);
  }

  /** The same on another day. */
  public SessionDesk on(LocalDate day) {
    return new SessionDesk(database, caller, Clock.fixed(at(day, "12:00"), Surroundings.ZONE));
  }

  /** The same with a clock of the test's own. */
  public SessionDesk at(Clock other) {
    return new SessionDesk(database, caller, other);
  }

  public Clock clock() {
    return clock;
  }

  public CurrentCaller caller() {
    return caller;
  }

  public TestDatabase.Open database() {
    return database;
  }

  public <T> T planning(Function<SessionPlanning, T> work) {
    return database.inTransaction(em -> work.apply(planning(em)));
  }

  public <T> T copies(Function<SessionCopies, T> work) {
    return database.inTransaction(
        em ->
            work.apply(
                new SessionCopies(
                    em, sessions(em), planning(em), rules(em), new WorkingDays(em), audit(em))));
  }

  /** Life as it is without documents; those have a test of the whole product. */
  public SessionView life(Function<SessionLifeCycle, SessionView> work) {
    return database.inTransaction(em -> work.apply(life(em)));
  }

  private SessionLifeCycle life(EntityManager em) {
    ClosedSessions closed = new ClosedSessions(em);
    return new SessionLifeCycle(
        em,
        caller,
        sessions(em),
        rules(em),
        new RegisteredTrainees(em),
        new Readiness(rules(em), new Resources(em), clock),
        List.of(closed),
        event -> {
          if (event instanceof SessionClosed end) {
            closed.count(end);
          } else if (event instanceof SessionReopened again) {
            closed.takeBack(again);
          }
        },
        new FigureVersion(em),
        audit(em),
        clock);
  }

  public <T> T calendars(Function<SessionCalendars, T> work) {
    return database.inTransaction(
        em -> work.apply(new SessionCalendars(em, caller, lessons(em), clock)));
  }

  public <T> T feeds(Function<CalendarFeeds, T> work) {
    return database.inTransaction(
        em ->
            work.apply(
                new CalendarFeeds(em, caller, lessons(em), new Resources(em), audit(em), clock)));
  }

  /** Somebody with an account. */
  public Caller account(String username, String role, String division) {
    long id = NEXT.incrementAndGet();
    sql(
        "insert into account (id, username, name, password_hash, password_changed_at,"
            + " must_change_password, roles, division_code, enabled, failed_attempts, created_at)"
            + " values (%d, '%s', '%s', 'x', current_timestamp, false, '%s', %s, true, 0,"
            + " current_timestamp)",
        id, username, username, role, division == null ? "null" : "'" + division + "'");
    return new Caller(id, username, username, Set.of(Role.valueOf(role)), division, null);
  }

  /** Somebody who has a seat and completed. */
  public void completed(long session, String name) {
    long id = NEXT.incrementAndGet();
    sql("insert into person (id, name, id_type) values (%d, '%s', 'NONE')", id, name);
    sql(
        "insert into registration (id, session_id, person_id, audience_group, division_code,"
            + " approval, seat, completed)"
            + " values (%d, %d, %d, 'OTHER', '150523', 'NOT_REQUIRED', 'CONFIRMED', true)",
        id, session, id);
  }

  public <T> T timetable(Function<Timetable, T> work) {
    return database.inTransaction(em -> work.apply(timetable(em)));
  }

  public <T> T lessons(Function<Lessons, T> work) {
    return database.inTransaction(em -> work.apply(lessons(em)));
  }

  public Lessons lessons(EntityManager em) {
    return new Lessons(em, caller, sessions(em), new Resources(em), clock);
  }

  public <T> T sessions(Function<Sessions, T> work) {
    return database.inTransaction(em -> work.apply(sessions(em)));
  }

  public Timetable timetable(EntityManager em) {
    return new Timetable(em, caller, rules(em), audit(em), clock);
  }

  public SessionPlanning planning(EntityManager em) {
    return new SessionPlanning(
        em, caller, sessions(em), rules(em), new RegisteredTrainees(em), event -> {}, audit(em));
  }

  public TimetableRules rules(EntityManager em) {
    return new TimetableRules(
        em,
        caller,
        new RegisteredTrainees(em),
        new TravelTime(new Settings(name -> Optional.empty())));
  }

  public Sessions sessions(EntityManager em) {
    return new Sessions(em, caller);
  }

  public AuditTrail audit(EntityManager em) {
    return new AuditTrail(em, caller, clock);
  }

  /** A draft of the county's class from Monday to Friday. */
  public SessionView session(String division) {
    return planning(planning -> planning.create(draft("T " + NEXT.get(), division, MONDAY, 5)));
  }

  public static SessionDraft draft(String title, String division, LocalDate start, int days) {
    return new SessionDraft(
        title,
        "BASIC",
        division.equals("150500") ? SessionLevel.CITY : SessionLevel.COUNTY,
        division,
        null,
        null,
        start,
        start.plusDays(days - 1L),
        40,
        10,
        null,
        null,
        false,
        List.of("ENTERPRISE_MANAGER"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The same, open for registration until it begins. */
  public static SessionDraft open(SessionDraft draft) {
    return draft.dated(
        draft.startDate(),
        draft.endDate(),
        at(draft.startDate().minusDays(14), "08:00"),
        at(draft.startDate(), "08:00"));
  }

  /** A trainer who has been in the pool since 2020. */
  public long trainer(String name) {
    return trainer(name, null);
  }

  /** A trainer who left the pool on a day. */
  public long trainer(String name, LocalDate left) {
    long id = NEXT.incrementAndGet();
    sql("insert into person (id, name, id_type) values (%d, '%s', 'NONE')", id, name);
    sql(
        "insert into trainer (id, person_id, division_code, orientation, origin,"
            + " nationally_known, status)"
            + " values (%d, %d, '150500', 'THEORY', 'LOCAL', false, 'ADMITTED')",
        id, id);
    sql(
        "insert into trainer_membership (id, trainer_id, admitted_on, admission_document, left_on)"
            + " values (%d, %d, cast('2020-01-01' as date), 'D 1', %s)",
        id, id, left == null ? "cast(null as date)" : "cast('" + left + "' as date)");
    return id;
  }

  /** A room in a division. */
  public long venue(String name, String division, int seats) {
    long id = NEXT.incrementAndGet();
    sql(
        "insert into venue (id, name, division_code, seats) values (%d, '%s', '%s', %d)",
        id, name, division, seats);
    return id;
  }

  public void sql(String sql, Object... values) {
    database.run(em -> em.createNativeQuery(sql.formatted(values)).executeUpdate());
  }

  /** A lesson on Monday of the test week. */
  public static LessonDraft lesson(String from, String to, Long venue, Long... trainers) {
    return lesson(MONDAY, from, to, venue, trainers);
  }

  public static LessonDraft lesson(
      LocalDate day, String from, String to, Long venue, Long... trainers) {
    return new LessonDraft(
        "L " + from, null, at(day, from), at(day, to), List.of(trainers), venue, null);
  }

  public static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(Surroundings.ZONE).toInstant();
  }

  public SavedLesson add(SessionView session, LessonDraft draft) {
    return timetable(timetable -> timetable.add(session.id(), draft));
  }
}
