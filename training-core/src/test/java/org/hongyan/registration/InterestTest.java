package org.hongyan.registration;

import static org.hongyan.registration.RegistrationDesk.HASH;
import static org.hongyan.registration.RegistrationDesk.tried;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hongyan.account.TokenText;
import org.hongyan.interest.DemandFilter;
import org.hongyan.interest.DemandRow;
import org.hongyan.interest.Demands;
import org.hongyan.interest.Interest;
import org.hongyan.interest.InterestDraft;
import org.hongyan.interest.InterestLinks;
import org.hongyan.interest.InterestLists;
import org.hongyan.interest.InterestSweep;
import org.hongyan.interest.InterestView;
import org.hongyan.interest.Interests;
import org.hongyan.interest.Pressure;
import org.hongyan.interest.ServedInterests;
import org.hongyan.notification.Outbox;
import org.hongyan.notification.OutboxDesk;
import org.hongyan.notification.registration.InterestNews;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.RateLimit;
import org.hongyan.security.Role;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.ReaderLanguage;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people want to learn: said, counted once, served, withdrawn, forgotten. */
class InterestTest {

  private static final String SUBJECT = "IP_BASICS";
  private static final PageRequest ALL = new PageRequest(0, 100);

  private RegistrationDesk desk;

  private void begin(TestDatabase kind) {
    desk =
        RegistrationDesk.over(SessionDesk.fresh(kind))
            .heardBy(
                (em, event) -> {
                  if (event instanceof SeatConfirmed seat) {
                    new ServedInterests(em, OutboxDesk.CIPHER, HASH, desk.clock()).on(seat);
                  }
                });
  }

  private <T> T interests(Function<Interests, T> work) {
    RateLimit limit = new RateLimit(new Settings(name -> Optional.empty()), desk.clock());
    return desk.desk()
        .database()
        .inTransaction(
            em ->
                work.apply(
                    new Interests(
                        em,
                        new InterestLinks(em, desk.clock()),
                        limit,
                        new ReaderLanguage(),
                        OutboxDesk.CIPHER,
                        HASH,
                        stated ->
                            em.find(Interest.class, stated.interestId())
                                .reachAt(OutboxDesk.CIPHER.encryptText(stated.address())),
                        desk.desk().audit(em),
                        desk.clock())));
  }

  private Interests.Receipt state(String division, String phone, String mail) {
    InterestDraft draft =
        new InterestDraft(SUBJECT, division, "ENTERPRISE_MANAGER", "张三丰", phone, mail);
    return interests(i -> i.state(draft, true, null));
  }

  private List<DemandRow> table(CurrentCaller caller) {
    return desk.desk()
        .database()
        .inTransaction(
            em ->
                new Demands(em, caller, desk.clock()).table(new DemandFilter(SUBJECT, null, null)));
  }

  private DemandRow kailu() {
    return table(TestCallers.city()).stream()
        .filter(row -> row.divisionCode().equals("150523"))
        .findFirst()
        .orElse(new DemandRow(SUBJECT, "150523", 0, 0, 0, 0));
  }

  private List<InterestView> people(CurrentCaller caller) {
    return desk.desk()
        .database()
        .inTransaction(
            em ->
                new InterestLists(em, caller, OutboxDesk.CIPHER).list(SUBJECT, null, ALL).items());
  }

  /** A published class of the city on the subject. */
  private SessionView teaching(int capacity) {
    SessionView session = desk.open(capacity);
    long course = System.nanoTime();
    desk.desk()
        .sql(
            "insert into course (id, code, edition, title, subject_code, level, minutes,"
                + " locally_adapted, division_code, status) values (%d, 'C-%d', 1, 'C', '%s',"
                + " 'BASIC', 90, false, '150500', 'APPROVED')",
            course, course, SUBJECT);
    desk.desk().sql("insert into session_course values (%d, %d)", session.id(), course);
    return session;
  }

  private static Trainee with(Trainee one, String phone) {
    return new Trainee(
        one.name(),
        one.idType(),
        one.idNumber(),
        phone,
        one.organisation(),
        one.audienceGroup(),
        one.divisionCode(),
        one.mail(),
        false);
  }

  @ParameterizedTest
  @EnumSource
  void whoSaysItTwiceIsCountedOnce(TestDatabase kind) {
    begin(kind);
    var first = state("150523", "139 0475 0001", null);
    var again = state("150523", "+86 13904750001", "x@example.org");
    assertEquals(first.interest().id(), again.interest().id());
    assertNotEquals(first.token(), again.token());
    state("150523", null, "Some.One@example.org");
    state("150523", null, "some.one@EXAMPLE.org");
    state("150525", "13904750001", null);
    assertEquals(2, kailu().interested());
    assertEquals(3, people(TestCallers.city()).size());
    InterestView seen = people(TestCallers.city()).get(0);
    assertEquals("张**", seen.name());
    assertEquals("139****0001", seen.phone());
  }

  @ParameterizedTest
  @EnumSource
  void aFormSentAgainIsAnsweredAlikeAndALinkWithdraws(TestDatabase kind) {
    begin(kind);
    String secret = TokenText.random();
    InterestDraft draft =
        new InterestDraft(SUBJECT, "150523", "ENTERPRISE_MANAGER", "张三", "13904750001", null);
    assertEquals(secret, interests(i -> i.state(draft, true, secret)).token());
    assertEquals(secret, interests(i -> i.state(draft, true, secret)).token());
    assertEquals(SUBJECT, interests(i -> i.byLink(secret)).subjectCode());
    interests(
        i -> {
          i.withdraw(secret);
          return null;
        });
    assertEquals(0, kailu().interested());
    assertEquals("NOT_FOUND", tried(() -> interests(i -> i.byLink(secret))));
  }

  @ParameterizedTest
  @EnumSource
  void everyWrongFieldIsTold(TestDatabase kind) {
    begin(kind);
    InterestDraft draft = new InterestDraft("NOPE", " ", "NOPE", null, " ", null);
    RuleViolation refused =
        assertThrows(RuleViolation.class, () -> interests(i -> i.state(draft, false, null)));
    assertEquals(
        List.of(
            "subjectCode SUBJECT_CODE_UNKNOWN",
            "divisionCode VALUE_MISSING",
            "audienceGroup AUDIENCE_GROUP_UNKNOWN",
            "name VALUE_MISSING",
            "phone INTEREST_CONTACT_MISSING",
            "consent CONSENT_MISSING"),
        refused.violations().stream().map(one -> one.field() + " " + one.code()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void aSeatInAClassOfTheSubjectServesIt(TestDatabase kind) {
    begin(kind);
    Trainee phoned = RegistrationDesk.trainee("150523");
    state("150523", phoned.phone(), null);
    desk.register(desk.open(5, AdmissionTerms.USUAL, false, "14:00", "16:00"), phoned);
    assertEquals(1, kailu().interested(), "another subject serves nobody");
    SessionView session = teaching(1);
    var holder = desk.register(session);
    desk.register(session, phoned);
    assertEquals(new DemandRow(SUBJECT, "150523", 1, 1, 1, 0), kailu());
    desk.cancel(holder);
    assertEquals(0, kailu().interested(), "promoted from the queue");
    assertEquals(0, kailu().waiting());
    Interests.Receipt later = state("150523", phoned.phone(), null);
    assertEquals(1, kailu().interested(), "said again after it was served, it counts again");
    assertEquals(true, later.interest().open());
  }

  @ParameterizedTest
  @EnumSource
  void whoeverWaitsIsCountedOnceAndKnownToHaveASeatElsewhere(TestDatabase kind) {
    begin(kind);
    SessionView full = teaching(1);
    desk.register(full);
    Trainee twice = with(RegistrationDesk.trainee("150523"), "13904750009");
    desk.register(full, twice);
    assertEquals(new DemandRow(SUBJECT, "150523", 0, 1, 1, 0), kailu());
    assertEquals(1, city().planned());
    SessionView ended = teaching(1);
    desk.register(ended);
    desk.register(ended, with(RegistrationDesk.trainee("150523"), "13904750010"));
    assertEquals(2, kailu().waiting());
    desk.cancelled(ended);
    assertEquals(1, kailu().waiting(), "whose registration ended");
    desk.desk().sql("update training_session set status = 'CANCELLED' where id = %d", full.id());
    assertEquals(
        0, kailu().waiting(), "whose class is cancelled, whatever their registration says");
  }

  private DemandRow city() {
    return table(TestCallers.city()).stream()
        .filter(row -> row.divisionCode().equals("150500"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void aCountySeesItsOwnAndPlanningSeesAll(TestDatabase kind) {
    begin(kind);
    state("150523", "13904750001", null);
    state("150523100", "13904750002", null);
    state("150525", "13904750003", null);
    assertEquals(2, table(TestCallers.county("150523")).size());
    assertEquals(2, people(TestCallers.county("150523")).size());
    assertEquals(3, people(TestCallers.of("official", Role.OFFICIAL, null)).size());
    Pressure pressure = desk.desk().database().inTransaction(em -> Pressure.of(em, 2027));
    assertEquals(2, pressure.of(SUBJECT, "150523").asked());
    assertEquals(3, pressure.of(SUBJECT, "150500").people());
    assertEquals(0, pressure.of("PATENT", "150500").people());
  }

  @ParameterizedTest
  @EnumSource
  void whatNobodySaidForAYearIsForgotten(TestDatabase kind) {
    begin(kind);
    state("150523", "13904750001", null);
    state("150523", "13904750002", null);
    desk.clock().pass(Duration.ofDays(300));
    state("150523", "13904750002", null);
    desk.clock().pass(Duration.ofDays(66));
    assertEquals(1, sweep());
    assertEquals(1, people(TestCallers.city()).size());
    assertFalse(people(TestCallers.city()).isEmpty());
  }

  private int sweep() {
    return desk.desk()
        .database()
        .inTransaction(
            em ->
                new InterestSweep(em, new Settings(name -> Optional.empty()), desk.clock())
                    .sweep());
  }

  @ParameterizedTest
  @EnumSource
  void whoAskedIsWrittenToOnceWhenAClassForThemIsPublished(TestDatabase kind) {
    begin(kind);
    OutboxDesk outbox = outbox();
    SessionView earlier = teaching(5);
    published(earlier, "2026-11-22 00:00:00");
    state("150523", "13904750001", "asked@example.org");
    state("150525", "13904750002", null);
    tellNews(outbox);
    assertEquals(0, letters(), "only of classes that are published after it was said");
    SessionView session = teaching(5);
    published(session, "2026-11-24 00:00:00");
    SessionView naiman = teaching(5);
    published(naiman, "2026-11-24 00:00:00");
    desk.desk()
        .sql("update training_session set division_code = '150525' where id = %d", naiman.id());
    tellNews(outbox);
    tellNews(outbox);
    assertEquals(1, letters());
  }

  private OutboxDesk outbox() {
    return new OutboxDesk(desk.desk().database(), desk.clock()).withMail("localhost", 25);
  }

  private void published(SessionView session, String when) {
    desk.desk()
        .sql(
            "update training_session set published_at = cast('%s' as timestamp) where id = %d",
            when, session.id());
  }

  private long letters() {
    return desk.desk()
        .database()
        .inTransaction(
            em ->
                em.createQuery(
                        "select count(m) from OutboxMessage m"
                            + " where m.eventCode = 'INTEREST_CLASS_OPENED'",
                        Long.class)
                    .getSingleResult());
  }

  /** One round, each class in a transaction of its own. */
  private void tellNews(OutboxDesk outbox) {
    List<Long> due = news(outbox, InterestNews::due);
    due.forEach(
        id ->
            news(
                outbox,
                news -> {
                  news.settle(id);
                  return null;
                }));
  }

  private <T> T news(OutboxDesk outbox, Function<InterestNews, T> work) {
    return desk.desk()
        .database()
        .inTransaction(
            em ->
                work.apply(
                    new InterestNews(
                        em,
                        new Outbox(em, OutboxDesk.CIPHER, outbox.settings(), desk.clock()),
                        new TemplateTexts(em),
                        new InterestLinks(em, desk.clock()),
                        OutboxDesk.CIPHER,
                        outbox.settings(),
                        desk.clock())));
  }
}
