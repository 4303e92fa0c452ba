package org.hongyan.session.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hongyan.account.Account;
import org.hongyan.account.TokenText;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.session.SessionScope;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.feed.CalendarFeed.Kind;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.session.timetable.Resources;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Conditions;

/**
 * Private calendars: whoever knows the token reads, without signing in, what the owner sees. A
 * token is shown once and kept as its hash; revoked ones, and those of disabled accounts, end.
 */
@ApplicationScoped
@Transactional
public class CalendarFeeds {

  private static final Duration PAST = Duration.ofDays(90);
  private static final Duration FUTURE = Duration.ofDays(400);
  private static final int MOST_LESSONS = 2000;
  private static final int MOST_FEEDS = 50;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Lessons lessons;
  private final Resources resources;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public CalendarFeeds(
      EntityManager entityManager,
      CurrentCaller caller,
      Lessons lessons,
      Resources resources,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.lessons = lessons;
    this.resources = resources;
    this.audit = audit;
    this.clock = clock;
  }

  protected CalendarFeeds() {
    this(null, null, null, null, null, null);
  }

  /**
   * Opens a calendar and gives its token, which is told this once.
   *
   * @param subjectId trainer or venue; null for the caller's own lessons
   */
  public String open(Kind kind, Long subjectId) {
    demandSignedIn();
    if (kind == Kind.TRAINER || kind == Kind.VENUE) {
      caller.demand(Permission.VIEW_SESSIONS);
    }
    new FieldChecks()
        .check("kind", kind != null, "VALUE_MISSING")
        .check(
            "subjectId",
            kind == null || kind == Kind.OWN || known(kind, subjectId),
            "FEED_SUBJECT_UNKNOWN")
        .check("kind", mine().size() < MOST_FEEDS, "TOO_MANY_FEEDS", MOST_FEEDS)
        .demand();
    String token = TokenText.random();
    Long subject = kind == Kind.OWN ? null : subjectId;
    CalendarFeed feed =
        new CalendarFeed(
            TokenText.hash(token), caller.get().accountId(), kind, subject, clock.instant());
    entityManager.persist(feed);
    entityManager.flush();
    audit.record("CALENDAR_OPENED", "CalendarFeed", null, null, null, null, view(feed));
    return token;
  }

  private boolean known(Kind kind, Long id) {
    if (id == null) {
      return false;
    }
    return kind == Kind.TRAINER ? resources.trainersKnown(List.of(id)) : resources.venueKnown(id);
  }

  /** The caller's calendars, the latest first. */
  public List<FeedView> mine() {
    demandSignedIn();
    return entityManager
        .createQuery(
            "select f from CalendarFeed f where f.accountId = :account order by f.createdAt desc",
            CalendarFeed.class)
        .setParameter("account", caller.get().accountId())
        .getResultStream()
        .map(this::view)
        .toList();
  }

  /** Ends a calendar; programs that read it find nothing any more. */
  public void revoke(String key) {
    demandSignedIn();
    CalendarFeed feed = key == null ? null : entityManager.find(CalendarFeed.class, key);
    if (feed == null || !feed.accountId().equals(caller.get().accountId())) {
      throw RuleViolation.notFound();
    }
    FeedView before = view(feed);
    entityManager.remove(feed);
    entityManager.flush();
    audit.record("CALENDAR_REVOKED", "CalendarFeed", null, null, null, before, null);
  }

  /** What the owner of a token sees, of three months past and a year to come. */
  public byte[] read(String token) {
    CalendarFeed feed = entityManager.find(CalendarFeed.class, TokenText.hash(token));
    Account owner = feed == null ? null : entityManager.find(Account.class, feed.accountId());
    if (owner == null || !owner.enabled() || !mayRead(feed, owner.caller())) {
      throw RuleViolation.notFound();
    }
    List<Lesson> found = found(feed, owner);
    Map<Long, Integer> sequences = sequences(found);
    return CalendarText.of(
        view(feed).subject() == null ? owner.name() : view(feed).subject(),
        lessons.views(found).stream()
            .map(
                lesson ->
                    SessionCalendars.entry(lesson, sequences.getOrDefault(lesson.sessionId(), 0)))
            .toList(),
        clock.instant());
  }

  private static boolean mayRead(CalendarFeed feed, Caller owner) {
    return feed.kind() == Kind.OWN || owner.may(Permission.VIEW_SESSIONS);
  }

  private List<Lesson> found(CalendarFeed feed, Account owner) {
    Instant now = clock.instant();
    Conditions conditions =
        new Conditions()
            .and("s.id = l.sessionId and l.start >= :from", "from", now.minus(PAST))
            .and("l.start < :to", "to", now.plus(FUTURE))
            .and("s.publishedAt is not null and l.id > :least", "least", 0L);
    switch (feed.kind()) {
      case OWN ->
          conditions.and(
              "exists (select t.id from Trainer t where t.personId = :person"
                  + " and t.id member of l.trainerIds)",
              "person",
              owner.personId() == null ? -1L : owner.personId());
      case TRAINER ->
          SessionScope.bound(conditions, owner.caller())
              .and(":trainer member of l.trainerIds", "trainer", feed.subjectId());
      case VENUE ->
          SessionScope.bound(conditions, owner.caller())
              .and("l.venueId = :venue", "venue", feed.subjectId());
    }
    return conditions
        .fill(
            entityManager.createQuery(
                "select l from Lesson l, TrainingSession s"
                    + conditions.where()
                    + " order by l.start, l.id",
                Lesson.class))
        .setMaxResults(MOST_LESSONS)
        .getResultList();
  }

  private Map<Long, Integer> sequences(List<Lesson> found) {
    return found.stream()
        .map(Lesson::sessionId)
        .distinct()
        .map(id -> entityManager.find(TrainingSession.class, id))
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(TrainingSession::id, TrainingSession::calendarSequence));
  }

  private FeedView view(CalendarFeed feed) {
    String subject =
        switch (feed.kind()) {
          case OWN -> null;
          case TRAINER -> resources.trainer(feed.subjectId());
          case VENUE -> resources.venue(feed.subjectId());
        };
    return new FeedView(feed.hash(), feed.kind(), feed.subjectId(), subject, feed.createdAt());
  }

  private void demandSignedIn() {
    if (caller.get().accountId() == null) {
      throw new RuleViolation(RuleViolation.Kind.UNAUTHENTICATED, "NOT_SIGNED_IN");
    }
  }
}
