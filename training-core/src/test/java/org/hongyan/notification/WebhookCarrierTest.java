package org.hongyan.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
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

  private static final String SECRET = "shared by both";
  private static final String PHONE = "13812345678";

  /** What reached the server. */
  private record Received(String key, String timestamp, String signature, String body) {}

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile int answer = 204;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/sms", this::take);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    received.add(
        new Received(
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            exchange.getRequestHeaders().getFirst(WebhookCarrier.TIMESTAMP),
            exchange.getRequestHeaders().getFirst(WebhookCarrier.SIGNATURE),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    if (answer / 100 == 3) {
      exchange.getResponseHeaders().set("Location", "/sms");
    }
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  @ParameterizedTest
  @EnumSource
  void aTextIsHandedOverSignedAndOnce(TestDatabase kind) {
    OutboxDesk desk = desk(kind);
    assertEquals(1, deliver(desk));
    assertEquals(0, deliver(desk));
    Received one = received.get(0);
    assertEquals(
        "sha256=" + WebhookCarrier.signature(SECRET, one.timestamp() + "." + one.body()),
        one.signature());
    assertEquals("" + desk.clock().instant().getEpochSecond(), one.timestamp());
    JsonObject body =
        Json.createReader(new ByteArrayInputStream(one.body().getBytes(StandardCharsets.UTF_8)))
            .readObject();
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
    answer = status;
    deliver(desk);
    MessageView view = view(desk);
    assertEquals(forGood ? MessageState.FAILED : MessageState.WAITING, view.state());
    assertEquals("HTTP " + status, view.lastError());
    assertEquals(1, received.size());
    answer = 200;
    desk.clock().pass(Duration.ofMinutes(2));
    assertEquals(forGood ? 0 : 1, deliver(desk));
    assertEquals(1, received.stream().map(Received::key).distinct().count());
  }

  @Test
  void aGatewayThatIsAwayIsTriedAgainAndNoNumberIsTold() {
    OutboxDesk desk = desk(TestDatabase.DERBY);
    server.stop(0);
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
    assertEquals(own, new WebhookSettings(URI.create(url), SECRET).ownNetwork());
    if (!own) {
      OutboxDesk desk = desk(TestDatabase.DERBY);
      desk.withWebhook(url, SECRET);
      deliver(desk);
      assertTrue(view(desk).lastError().contains("https"), view(desk).lastError());
      assertNull(view(desk).sentAt());
    }
  }

  private OutboxDesk desk(TestDatabase kind) {
    OutboxDesk desk = OutboxDesk.fresh(kind);
    desk.withWebhook("http://127.0.0.1:" + server.getAddress().getPort() + "/sms", SECRET);
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
