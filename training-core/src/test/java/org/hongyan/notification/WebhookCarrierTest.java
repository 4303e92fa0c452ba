package org.hongyan.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.WebhookSettings;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Short texts through a real HTTP server. */
class WebhookCarrierTest {

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
  void aTextIsHandedOverSignedAndOnce(TestDatabase kind) {
    OutboxDesk desk = desk(kind);
    assertEquals(1, deliver(desk));
    assertEquals(0, deliver(desk));
    TestGateway.Received one = gateway.received().get(0);
    assertEquals(
        "sha256="
            + WebhookCarrier.signature(TestGateway.SECRET, one.timestamp() + "." + one.body()),
        one.signature());
    assertEquals("" + desk.clock().instant().getEpochSecond(), one.timestamp());
    JsonObject body = one.json();
    assertEquals(one.key(), body.getString("id"));
    assertEquals("TOLD", body.getString("event"));
    assertEquals("zh-CN", body.getString("language"));
    assertEquals(PHONE, body.getJsonObject("recipient").getString("phone"));
    assertEquals("\u738B", body.getJsonObject("recipient").getString("name"));
    assertEquals("https://example.org/secret", body.getString("link"));
    MessageView view = view(desk);
    assertEquals(MessageState.SENT, view.state());
    MessageFile file = desk.messages(all -> all.get(view.id(), Locale.ENGLISH));
    assertEquals("138****5678", file.address());
    assertFalse(file.body().contains("secret"));
  }

  @ParameterizedTest
  @CsvSource({"500, false", "503, false", "429, false", "302, false", "400, true", "410, true"})
  void whatTheGatewayRefusesForGoodIsNotTriedAgain(int status, boolean forGood) {
    OutboxDesk desk = desk(TestDatabase.DERBY);
    gateway.answer(status);
    deliver(desk);
    MessageView view = view(desk);
    assertEquals(forGood ? MessageState.FAILED : MessageState.WAITING, view.state());
    assertEquals("HTTP " + status, view.lastError());
    assertEquals(1, gateway.received().size());
    gateway.answer(200);
    desk.clock().pass(Duration.ofMinutes(2));
    assertEquals(forGood ? 0 : 1, deliver(desk));
    assertEquals(1, gateway.received().stream().map(TestGateway.Received::key).distinct().count());
  }

  @Test
  void aGatewayThatIsAwayIsTriedAgainAndNoNumberIsTold() {
    OutboxDesk desk = desk(TestDatabase.DERBY);
    gateway.close();
    deliver(desk);
    MessageView view = view(desk);
    assertEquals(MessageState.WAITING, view.state());
    assertFalse(view.lastError().contains(PHONE), view.lastError());
  }

  @Test
  void withoutAGatewayWhatWaitsIsHeld() {
    OutboxDesk desk = desk(TestDatabase.DERBY);
    desk.withoutMail();
    assertEquals(0, deliver(desk));
    assertEquals(MessageState.HELD, view(desk).state());
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:1/, true",
    "http://10.1.2.3/, true",
    "http://192.168.1.9/sms, true",
    "http://[fd00::1]/, true",
    "http://[::1]/, true",
    "http://203.0.113.7/, false",
    "http://[2001:db8::1]/, false"
  })
  void unencryptedItLeavesNotTheOwnNetwork(String url, boolean own) {
    assertEquals(own, new WebhookSettings(URI.create(url), TestGateway.SECRET).ownNetwork());
    if (!own) {
      OutboxDesk desk = desk(TestDatabase.DERBY);
      desk.withWebhook(url, TestGateway.SECRET);
      deliver(desk);
      assertTrue(view(desk).lastError().contains("https"), view(desk).lastError());
      assertNull(view(desk).sentAt());
    }
  }

  private OutboxDesk desk(TestDatabase kind) {
    OutboxDesk desk = OutboxDesk.fresh(kind);
    desk.withWebhook(gateway.url(), TestGateway.SECRET);
    desk.put(OutboxDesk.note(Channel.WEBHOOK, "7", Recipient.person(1L, "\u738B", PHONE)));
    return desk;
  }

  private static int deliver(OutboxDesk desk) {
    return desk.deliver(new WebhookCarrier(desk.settings(), desk.clock()));
  }

  private static MessageView view(OutboxDesk desk) {
    return desk.messages(
        all ->
            all.list(new MessageFilter(null, null, null), new PageRequest(0, 10)).items().get(0));
  }
}
