package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hongyan.notification.Letter;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trainees are told what becomes of their registrations, once, and in their language. */
class RegistrationLettersTest {

  private static final AdmissionTerms OFFERS = new AdmissionTerms(null, null, 4, null, null, null);
  private static final Pattern LINK =
      Pattern.compile("http://localhost:8080/registration\\?token=([\\w-]{43})\\s");

  @ParameterizedTest
  @EnumSource
  void whoRegistersAloneGetsTheLinkOfTheReceiptInTheOwnLanguage(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    desk.reading(Locale.ENGLISH);
    SessionView session = desk.registrations().open(1);
    Receipt receipt =
        desk.registrations()
            .open(
                r -> r.register(session.id(), LetterDesk.reachable("Ann", "a@x.org"), true, null));
    Letter code = desk.mail().get(0);
    assertEquals("a@x.org", code.address());
    assertFalse(code.body().contains(receipt.token()), "nothing but the code");
    confirm(desk, receipt.token(), LetterDesk.code(code));
    Letter letter = desk.mail().get(0);
    assertEquals("a@x.org", letter.address());
    assertEquals("en", letter.language());
    assertEquals("Registered: " + session.title(), letter.subject());
    assertEquals(receipt.token(), token(letter));
    assertTrue(letter.body().contains("First lesson: 30 Nov 2026 (Mon) 09:00"), letter.body());
    assertTrue(letter.body().contains("Place: (to be announced)"), letter.body());
    assertTrue(letter.body().contains(session.number()), letter.body());
  }

  @ParameterizedTest
  @EnumSource
  void anAddressIsUsedOnlyAfterItsCodeAndCodesCannotBeGuessed(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    SessionView session = desk.registrations().open(1);
    String token =
        desk.registrations()
            .open(r -> r.register(session.id(), LetterDesk.reachable("Ann", "a@x.org"), true, null))
            .token();
    String right = LetterDesk.code(desk.mail().get(0));
    String wrong = right.equals("000000") ? "000001" : "000000";
    assertEquals("a***@x.org", desk.codes(c -> c.pending(token)).orElseThrow());
    for (int i = 0; i < 4; i++) {
      assertEquals("VALUES_INVALID", tried(desk, token, wrong));
    }
    assertEquals("MAIL_CODE_OVER", tried(desk, token, wrong), "the fifth try is the last");
    assertEquals("MAIL_CODE_OVER", tried(desk, token, right), "even the right one");
    again(desk, token);
    String second = LetterDesk.code(desk.mail().get(0));
    desk.pass(Duration.ofMinutes(30));
    assertEquals("MAIL_CODE_OVER", tried(desk, token, second));
    again(desk, token);
    String third = LetterDesk.code(desk.mail().get(0));
    assertEquals(
        "MAIL_CODES_SPENT",
        RegistrationDesk.tried(
            () -> {
              again(desk, token);
              return null;
            }));
    confirm(desk, token, third);
    assertTrue(desk.codes(c -> c.pending(token)).isEmpty());
    assertEquals(1, desk.mail().size(), "how it stands, to the address that is theirs now");
    assertEquals("NOT_FOUND", tried(desk, token, third));
  }

  @ParameterizedTest
  @EnumSource
  void theTextAroundACodeIsTheOfficesOwn(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    desk.writes("MAIL_CODE", "zh-CN", "{class}: type it", "{name}, type\n{code}\n{office}");
    SessionView session = desk.registrations().open(1);
    String token =
        desk.registrations()
            .open(r -> r.register(session.id(), LetterDesk.reachable("Ann", "a@x.org"), true, null))
            .token();
    Letter letter = desk.mail().get(0);
    assertEquals(session.title() + ": type it", letter.subject());
    assertTrue(letter.body().startsWith("Ann, type\n"), letter.body());
    confirm(desk, token, LetterDesk.code(letter));
    assertTrue(desk.codes(c -> c.pending(token)).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void nobodysMailboxIsFilledByCodesThatOthersAskFor(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    SessionView session = desk.registrations().open(9);
    List<String> tokens =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    desk.registrations()
                        .open(
                            r ->
                                r.register(
                                    session.id(),
                                    LetterDesk.reachable("P" + i, "v@x.org"),
                                    true,
                                    null))
                        .token())
            .toList();
    assertEquals(3, desk.mail().size());
    assertEquals("MAIL_CODE_OVER", tried(desk, tokens.get(4), "123456"));
    desk.pass(Duration.ofMinutes(1));
    again(desk, tokens.get(4));
    confirm(desk, tokens.get(4), LetterDesk.code(desk.mail().get(0)));
    assertEquals(1, desk.mail().size());
  }

  private static Object tried(LetterDesk desk, String token, String code) {
    return RegistrationDesk.tried(
        () -> {
          confirm(desk, token, code);
          return null;
        });
  }

  private static void confirm(LetterDesk desk, String token, String code) {
    desk.codes(
        codes -> {
          codes.confirm(token, code);
          return null;
        });
  }

  private static void again(LetterDesk desk, String token) {
    desk.codes(
        codes -> {
          codes.again(token);
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource
  void eachStepIsToldOnceWithALinkThatOpens(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    RegistrationDesk registrations = desk.registrations();
    SessionView session = registrations.open(1);
    RegistrationView first = desk.register(session, "A");
    desk.register(session, "B");
    assertEquals(1, desk.mail().stream().filter(one -> one.subject().contains("1")).count());
    registrations.cancel(first);
    List<Letter> letters = desk.mail();
    assertEquals(2, letters.size());
    assertFalse(LINK.matcher(letters.get(0).body()).find(), letters.get(0).body());
    assertEquals("B", letters.get(1).name());
    RegistrationView told =
        registrations.statuses(s -> s.byLink(token(letters.get(1)))).registration();
    assertEquals(Seat.CONFIRMED, told.seat());
    assertThrows(
        RuntimeException.class, () -> registrations.statuses(s -> s.byLink("A".repeat(43))));
    RegistrationView again = desk.register(session, "C");
    registrations.cancel(again);
    assertEquals(2, desk.mail().size());
    registrations.sweep();
    assertEquals(List.of(), desk.mail());
  }

  @ParameterizedTest
  @EnumSource
  void whoComesBackIsToldAnew(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    SessionView session = desk.registrations().open(1);
    RegistrationDraft.Trainee ann = LetterDesk.reachable("A", "a@example.org");
    RegistrationView first = desk.registrations().register(session, ann);
    desk.registrations().cancel(first);
    assertEquals(2, desk.mail().size());
    desk.pass(Duration.ofSeconds(1));
    assertEquals(first.id(), desk.registrations().register(session, ann).id());
    assertEquals(1, desk.mail().size());
  }

  @ParameterizedTest
  @EnumSource
  void anOfferSaysUntilWhenItIsOpenAndThatItLapsed(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    SessionView session = desk.registrations().open(1, OFFERS, false);
    RegistrationView first = desk.register(session, "A");
    desk.register(session, "B");
    desk.mail();
    desk.registrations().cancel(first);
    Letter offer = desk.mail().get(1);
    assertTrue(offer.subject().contains("2026\u5E7411\u670823\u65E5"), offer.subject());
    assertTrue(offer.subject().contains("14:00"), offer.subject());
    desk.pass(Duration.ofHours(5));
    desk.registrations().sweep();
    assertEquals(1, desk.mail().size());
  }

  @ParameterizedTest
  @EnumSource
  void whoCannotBeReachedGetsNothingAndNoLinkIsMade(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    SessionView session = desk.registrations().open(5);
    desk.registrations().register(session);
    assertEquals(List.of(), desk.mail());
    assertEquals(0, links(desk));
    desk.register(session, "A");
    assertEquals(1, links(desk));
  }

  private static long links(LetterDesk desk) {
    return desk.registrations()
        .desk()
        .database()
        .<Long>inTransaction(
            em ->
                em.createQuery("select count(l) from RegistrationLink l", Long.class)
                    .getSingleResult());
  }

  @ParameterizedTest
  @EnumSource
  void severalChangesOfAClassAreOneLetterToThoseWhoKnewItOtherwise(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    SessionView session = desk.registrations().open(1);
    desk.register(session, "A");
    desk.register(session, "B");
    RegistrationView gone = desk.register(session, "C");
    desk.registrations().cancel(gone);
    desk.round();
    desk.mail();
    desk.pass(Duration.ofMinutes(1));
    LessonView lesson = lesson(desk, session);
    move(desk, lesson, Duration.ofHours(1));
    desk.round();
    desk.pass(Duration.ofMinutes(4));
    move(desk, lesson, Duration.ofHours(3));
    desk.round();
    desk.pass(Duration.ofMinutes(4));
    desk.register(session, "D");
    desk.mail();
    desk.round();
    assertEquals(List.of(), desk.mail());
    desk.pass(Duration.ofMinutes(1));
    desk.round();
    List<Letter> letters = desk.mail();
    assertEquals(List.of("A", "B"), letters.stream().map(Letter::name).sorted().toList());
    assertTrue(letters.get(0).body().contains("13:00"), letters.get(0).body());
    assertTrue(letters.get(0).body().contains("09:00"), letters.get(0).body());
    assertNotEquals(token(letters.get(0)), token(letters.get(1)));
    desk.round();
    desk.pass(Duration.ofDays(1));
    desk.round();
    assertEquals(List.of(), desk.mail());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsChangedBackOrChangesNoDayTimeOrPlaceIsNotTold(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    SessionView session = desk.registrations().open(2);
    desk.register(session, "A");
    desk.round();
    desk.mail();
    desk.pass(Duration.ofMinutes(1));
    move(desk, lesson(desk, session), Duration.ofHours(1));
    desk.round();
    move(desk, lesson(desk, session), Duration.ofHours(-1));
    desk.round();
    desk.registrations().capacity(session, 3);
    desk.round();
    desk.pass(Duration.ofMinutes(6));
    desk.round();
    assertEquals(List.of(), desk.mail());
  }

  @ParameterizedTest
  @EnumSource
  void thoseWithASeatAreRemindedOnceADayAheadAndAgainOnlyOfAnotherDay(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    SessionView session = desk.registrations().open(1);
    desk.register(session, "A");
    desk.register(session, "B");
    desk.round();
    desk.mail();
    desk.registrations().clock().set(SessionDesk.at(SessionDesk.MONDAY.minusDays(1), "08:59"));
    desk.round();
    assertEquals(List.of(), desk.mail());
    desk.pass(Duration.ofMinutes(1));
    desk.round();
    List<Letter> reminders = desk.mail();
    assertEquals(List.of("A"), reminders.stream().map(Letter::name).toList());
    desk.round();
    assertEquals(List.of(), desk.mail());
    move(desk, lesson(desk, session), Duration.ofHours(2));
    desk.pass(Duration.ofMinutes(1));
    desk.round();
    assertEquals(List.of(), desk.mail());
    shift(desk, session, 7);
    desk.round();
    desk.pass(Duration.ofMinutes(5));
    desk.round();
    assertEquals(2, desk.mail().size());
    desk.pass(Duration.ofDays(7));
    desk.round();
    assertEquals(List.of(), desk.mail(), "26 hours before");
    desk.pass(Duration.ofHours(2));
    desk.round();
    assertEquals(List.of("A"), desk.mail().stream().map(Letter::name).toList());
  }

  private static LessonView lesson(LetterDesk desk, SessionView session) {
    return desk.registrations().desk().lessons(lessons -> lessons.ofSession(session.id())).get(0);
  }

  private static void move(LetterDesk desk, LessonView lesson, Duration by) {
    LessonView now = desk.registrations().desk().lessons(lessons -> lessons.get(lesson.id()));
    Duration length = Duration.between(now.start(), now.end());
    desk.registrations()
        .desk()
        .timetable(timetable -> timetable.move(lesson.id(), by, length, now.version()));
  }

  private static void shift(LetterDesk desk, SessionView session, int days) {
    SessionDesk sessions = desk.registrations().desk();
    int version = sessions.sessions(all -> all.get(session.id())).version();
    sessions.planning(planning -> planning.shift(session.id(), days, version));
  }

  private static String token(Letter letter) {
    Matcher link = LINK.matcher(letter.body());
    assertTrue(link.find(), letter.body());
    return link.group(1);
  }
}
