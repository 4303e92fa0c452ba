package org.hongyan.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hongyan.notification.template.MessageText;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.shared.MovingClock;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept is sent once, by one node, sooner or later. */
class OutboxTest {

  private static final MessageFilter ALL = new MessageFilter(null, null, null);
  private static final PageRequest PAGE = new PageRequest(0, 500);
  private static final Post NONE =
      (letter, settings) -> {
        throw new PostFailure("the server is away", false);
      };

  @ParameterizedTest
  @EnumSource
  void oneIsToldOnceOfOneThing(TestDatabase database) {
    OutboxDesk desk = OutboxDesk.fresh(database).withMail("localhost", 25);
    desk.put(OutboxDesk.mail("7", "wang@example.org"), OutboxDesk.mail("7", "wang@example.org"));
    desk.put(OutboxDesk.mail("7", "wang@example.org"), OutboxDesk.mail("8", "wang@example.org"));
    desk.put(OutboxDesk.mail("9", null));
    assertEquals(2, all(desk).size());
  }

  @ParameterizedTest
  @EnumSource
  void aMessageGoesWithWhatItTells(TestDatabase database) {
    OutboxDesk desk = OutboxDesk.fresh(database).withMail("localhost", 25);
    assertThrows(
        IllegalStateException.class,
        () ->
            desk.database()
                .run(
                    em -> {
                      new Outbox(em, OutboxDesk.CIPHER, desk.settings(), desk.clock())
                          .put(OutboxDesk.mail("7", "wang@example.org"));
                      throw new IllegalStateException("undone");
                    }));
    assertTrue(all(desk).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void withoutAServerMailIsHeldUntilSomebodySendsIt(TestDatabase database) {
    OutboxDesk desk = OutboxDesk.fresh(database);
    desk.put(OutboxDesk.mail("7", "wang@example.org"));
    assertEquals(MessageState.HELD, all(desk).get(0).state());
    long id = all(desk).get(0).id();
    assertRefused("MAIL_NOT_CONFIGURED", () -> desk.messages(messages -> messages.sendAgain(id)));
    desk.withMail("localhost", 25);
    List<Letter> carried = new ArrayList<>();
    assertEquals(0, desk.deliver((letter, settings) -> carried.add(letter)));
    assertEquals(1, desk.messages(Messages::sendHeld));
    assertEquals(1, desk.deliver((letter, settings) -> carried.add(letter)));
    assertEquals("See https://example.org/secret now", carried.get(0).body());
    assertEquals(MessageState.SENT, all(desk).get(0).state());
    desk.put(OutboxDesk.mail("8", "wang@example.org"));
    desk.withoutMail();
    assertEquals(0, desk.deliver(NONE));
    assertEquals(MessageState.HELD, all(desk).get(0).state());
  }

  @ParameterizedTest
  @EnumSource
  void whatFailsIsTriedLaterAndLater(TestDatabase database) {
    OutboxDesk desk = OutboxDesk.fresh(database).withMail("localhost", 25);
    desk.put(OutboxDesk.mail("7", "wang@example.org"));
    Duration waited = Duration.ZERO;
    for (int attempt = 1; attempt < OutboxMessage.MOST_ATTEMPTS; attempt++) {
      assertEquals(1, desk.deliver(NONE));
      assertEquals(0, desk.deliver(NONE), "tried again at once");
      MessageView view = all(desk).get(0);
      assertEquals(attempt, view.attempts());
      assertEquals("the server is away", view.lastError());
      Duration pause = Duration.between(desk.clock().instant(), view.nextAttemptAt());
      assertTrue(pause.compareTo(waited) > 0 || pause.equals(Duration.ofHours(6)), "" + pause);
      waited = pause;
      desk.clock().pass(pause);
    }
    assertEquals(1, desk.deliver(NONE));
    assertEquals(MessageState.FAILED, all(desk).get(0).state());
    desk.clock().pass(Duration.ofDays(30));
    assertEquals(0, desk.deliver(NONE));
    long id = all(desk).get(0).id();
    desk.messages(messages -> messages.sendAgain(id));
    assertEquals(1, desk.deliver((letter, settings) -> {}));
    assertEquals(MessageState.SENT, all(desk).get(0).state());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRefusedForGoodIsNotTriedAgainAndNoAddressIsTold(TestDatabase database) {
    OutboxDesk desk = OutboxDesk.fresh(database).withMail("localhost", 25);
    desk.put(OutboxDesk.mail("7", "wang@example.org"));
    desk.deliver(
        (letter, settings) -> {
          throw new PostFailure("550 <wang@example.org>\r\nunknown", true);
        });
    MessageView view = all(desk).get(0);
    assertEquals(MessageState.FAILED, view.state());
    assertEquals("550 <***> unknown", view.lastError());
    assertNull(view.nextAttemptAt());
  }

  @ParameterizedTest
  @EnumSource
  void itIsFoundByNameAndState(TestDatabase database) {
    OutboxDesk desk = OutboxDesk.fresh(database).withMail("localhost", 25);
    desk.put(
        OutboxDesk.mail("7", "wang@example.org"),
        OutboxDesk.note(Channel.IN_APP, "7", Recipient.account(5L, "Li_%")));
    assertEquals(1, found(desk, new MessageFilter(null, null, "wang")));
    assertEquals(1, found(desk, new MessageFilter(null, null, "LI_%")));
    assertEquals(0, found(desk, new MessageFilter(null, null, "L__%")));
    assertEquals(1, found(desk, new MessageFilter(MessageState.WAITING, "TOLD", null)));
    long id =
        desk.messages(m -> m.list(new MessageFilter(null, null, "wang"), PAGE)).items().get(0).id();
    MessageFile file = desk.messages(messages -> messages.get(id, Locale.ENGLISH));
    assertEquals("w***@example.org", file.address());
    assertEquals("See (private link, for the recipient only) now", file.body());
    assertNull(
        desk.messages(
                TestCallers.of("admin", Role.SYSTEM_ADMIN, null),
                desk.clock(),
                messages -> messages.get(id, Locale.ENGLISH))
            .body());
    long notice =
        desk.messages(m -> m.list(new MessageFilter(null, null, "Li"), PAGE)).items().get(0).id();
    assertRefused("MESSAGE_NOT_MAIL", () -> desk.messages(m -> m.sendAgain(notice)));
  }

  @ParameterizedTest
  @EnumSource
  void nothingPrivateLiesInTheTable(TestDatabase database) {
    OutboxDesk desk = OutboxDesk.fresh(database).withMail("localhost", 25);
    desk.put(OutboxDesk.mail("7", "wang@example.org"));
    Object[] row =
        desk.database()
            .inTransaction(
                em ->
                    (Object[])
                        em.createNativeQuery(
                                "select address_encrypted, link_encrypted,"
                                    + " cast(body_encrypted as varchar(1000)) from outbox_message")
                            .getSingleResult());
    for (Object value : row) {
      assertFalse(value.toString().contains("wang"), value.toString());
      assertFalse(value.toString().contains("secret"), value.toString());
      assertFalse(value.toString().contains("See"), value.toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void organisersSeeAndSendThoseOfTheirOwnClassesOnly(TestDatabase database) {
    SessionDesk sessions = SessionDesk.fresh(database);
    OutboxDesk desk = new OutboxDesk(sessions.database(), MovingClock.at("2026-11-23T02:00:00Z"));
    desk.withMail("localhost", 25);
    SessionView kailu = sessions.session("150523");
    SessionView naiman = sessions.session("150525");
    desk.put(of(kailu), of(naiman));
    CurrentCaller own = TestCallers.county("150523");
    List<MessageView> seen = desk.messages(own, desk.clock(), m -> m.list(ALL, PAGE)).items();
    assertEquals(List.of(kailu.id()), seen.stream().map(MessageView::sessionId).toList());
    long foreign =
        all(desk).stream()
            .filter(one -> one.sessionId().equals(naiman.id()))
            .findFirst()
            .get()
            .id();
    assertRefused(
        "NOT_FOUND", () -> desk.messages(own, desk.clock(), m -> m.get(foreign, Locale.ENGLISH)));
    assertRefused("NOT_FOUND", () -> desk.messages(own, desk.clock(), m -> m.sendAgain(foreign)));
    CurrentCaller host = new CurrentCaller();
    host.enter(
        new Caller(null, "host", "host", Set.of(Role.HOST_ORGANISER), null, 77L), "127.0.0.1");
    assertEquals(0, desk.messages(host, desk.clock(), m -> m.list(ALL, PAGE)).total());
    assertRefused("NOT_FOUND", () -> desk.messages(host, desk.clock(), m -> m.sendAgain(foreign)));
    assertEquals(1, found(desk, of(naiman.id(), null)));
    assertEquals(1, found(desk, of(null, naiman.number())));
    assertEquals(2, found(desk, of(null, "T ")));
    assertEquals(0, found(desk, of(null, "T_%")));
    assertEquals(0, found(desk, new MessageFilter(null, null, null, Channel.WEBHOOK, null, null)));
  }

  private static MessageFilter of(Long sessionId, String session) {
    return new MessageFilter(null, null, null, null, sessionId, session);
  }

  private static Note of(SessionView session) {
    return new Note(
        Channel.MAIL,
        "TOLD",
        "" + session.id(),
        Recipient.person(1L, "Wang", "wang@example.org"),
        session.id(),
        session.divisionCode(),
        Locale.SIMPLIFIED_CHINESE,
        new MessageText("S", "B"),
        null);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOldIsTakenOutUnlessItWaits(TestDatabase database) {
    OutboxDesk desk = OutboxDesk.fresh(database).withMail("localhost", 25);
    desk.put(OutboxDesk.mail("7", "wang@example.org"));
    desk.deliver((letter, settings) -> {});
    desk.put(OutboxDesk.mail("8", "wang@example.org"));
    desk.clock().pass(Duration.ofDays(180));
    assertEquals(0, sweep(desk));
    desk.clock().pass(Duration.ofSeconds(1));
    assertEquals(1, sweep(desk));
    assertEquals(
        List.of(MessageState.WAITING), all(desk).stream().map(MessageView::state).toList());
  }

  private static int sweep(OutboxDesk desk) {
    return desk.database()
        .<Integer>inTransaction(
            em -> new Outbox(em, OutboxDesk.CIPHER, desk.settings(), desk.clock()).sweep());
  }

  private static long found(OutboxDesk desk, MessageFilter filter) {
    return desk.messages(messages -> messages.list(filter, PAGE)).total();
  }

  private static List<MessageView> all(OutboxDesk desk) {
    return desk.messages(messages -> messages.list(ALL, PAGE)).items();
  }

  private static void assertRefused(String code, Runnable act) {
    assertEquals(code, assertThrows(RuleViolation.class, act::run).code());
  }
}
