package org.hongyan.session.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hongyan.notification.Channel;
import org.hongyan.notification.Letter;
import org.hongyan.notification.MessageFilter;
import org.hongyan.notification.MessageState;
import org.hongyan.notification.MessageView;
import org.hongyan.notification.OutboxDesk;
import org.hongyan.notification.TestGateway;
import org.hongyan.notification.WebhookCarrier;
import org.hongyan.person.Person;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trainers are asked by short texts to their phones, through a real HTTP server. */
class InvitationTextsTest {

  private static final String PHONE = "13812345678";

  private TestGateway gateway;

  @BeforeEach
  void start() {
    gateway = new TestGateway();
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @EnumSource
  void whoHasAPhoneAndNoMailIsAskedOnceAndAnswersByTheLink(TestDatabase kind) {
    InvitationDesk desk = desk(kind);
    long trainer = trainer(desk, "W", null);
    LessonView lesson = desk.lesson();
    InvitationView asked = desk.invite(lesson, trainer);
    assertTrue(asked.byPhone());
    assertFalse(asked.byMail());
    assertEquals(1, deliver(desk));
    assertEquals(0, deliver(desk));
    JsonObject text = gateway.received().get(0).json();
    assertEquals("INVITATION_ASKED", text.getString("event"));
    assertEquals(PHONE, text.getJsonObject("recipient").getString("phone"));
    assertEquals("W", text.getJsonObject("recipient").getString("name"));
    String token = text.getString("link").replaceAll(".*/invitation\\?token=", "");
    desk.answers(answers -> answers.acceptByLink(token));
    assertEquals(List.of(trainer), desk.teaching(lesson));
    MessageView logged = log(desk).get(0);
    assertEquals(MessageState.SENT, logged.state());
    assertEquals(asked.sessionId(), logged.sessionId());
    assertEquals(
        "138****5678",
        desk.outbox().messages(all -> all.get(logged.id(), Locale.ENGLISH)).address());
    desk.outbox().messages(all -> all.sendAgain(logged.id()));
    assertEquals(1, deliver(desk));
    assertEquals(gateway.received().get(0).key(), gateway.received().get(1).key());
  }

  @ParameterizedTest
  @EnumSource
  void eachStepIsTold(TestDatabase kind) {
    InvitationDesk desk = desk(kind);
    LessonView lesson = desk.lesson();
    InvitationView asked = desk.invite(lesson, trainer(desk, "W", null));
    desk.clock().pass(Duration.between(desk.clock().instant(), asked.deadline()).minusHours(12));
    desk.sweep();
    desk.sweep();
    desk.invitations(all -> all.withdraw(asked.id(), "not needed any more"));
    deliver(desk);
    assertEquals(
        List.of("INVITATION_ASKED", "INVITATION_REMINDED", "INVITATION_WITHDRAWN"),
        gateway.received().stream().map(one -> one.json().getString("event")).toList());
    assertTrue(gateway.received().get(2).json().isNull("link"));
  }

  @ParameterizedTest
  @EnumSource
  void whoHasBothIsToldInBothWaysAndInTheOwnLanguage(TestDatabase kind) {
    InvitationDesk desk = desk(kind);
    desk.outbox().withMail("localhost", 25);
    long trainer = trainer(desk, "W", "w@example.org");
    desk.desk().sql("update person set language = 'en' where id = %d", trainer);
    desk.invite(desk.lesson(), trainer);
    List<Letter> mail = new ArrayList<>();
    desk.outbox().deliver((letter, settings) -> mail.add(letter));
    deliver(desk);
    assertTrue(mail.get(0).subject().startsWith("Invitation to teach: "), mail.get(0).subject());
    assertEquals(mail.get(0).link(), gateway.received().get(0).json().getString("link"));
    assertEquals("en", gateway.received().get(0).json().getString("language"));
  }

  @ParameterizedTest
  @EnumSource
  void withoutAGatewayNoTextIsWritten(TestDatabase kind) {
    InvitationDesk desk = InvitationDesk.fresh(kind);
    assertFalse(desk.invite(desk.lesson(), trainer(desk, "W", null)).byPhone());
    assertEquals(List.of(), log(desk));
  }

  private InvitationDesk desk(TestDatabase kind) {
    InvitationDesk desk = InvitationDesk.fresh(kind);
    desk.outbox().withWebhook(gateway.url(), TestGateway.SECRET);
    return desk;
  }

  /** Somebody of the pool with a phone. */
  private static long trainer(InvitationDesk desk, String name, String mail) {
    long id = desk.desk().trainer(name);
    desk.desk()
        .sql(
            "update person set phone_encrypted = '%s' where id = %d",
            OutboxDesk.CIPHER.encryptText(PHONE), id);
    desk.desk()
        .database()
        .run(em -> em.find(Person.class, id).reachAt(OutboxDesk.CIPHER.encryptText(mail)));
    return id;
  }

  private static int deliver(InvitationDesk desk) {
    return desk.outbox()
        .deliver(new WebhookCarrier(desk.outbox().settings(), desk.outbox().clock()));
  }

  private static List<MessageView> log(InvitationDesk desk) {
    MessageFilter texts = new MessageFilter(null, null, null, Channel.WEBHOOK, null, null);
    return desk.outbox().messages(all -> all.list(texts, new PageRequest(0, 10))).items();
  }
}
