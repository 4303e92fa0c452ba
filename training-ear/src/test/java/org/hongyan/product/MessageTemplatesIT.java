package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The city writes a text anew; a trainee who is registered gets it by a real mail server, and a
 * real gateway the short one for the phone; the log shows both and sends again.
 */
@Tag("browser")
class MessageTemplatesIT {

  private static final String SECRET = "shared with the gateway";
  private static final String ADDRESS =
      "/notification/template?code=REGISTRATION_CONFIRMED&language=";
  private static final int WAIT = 60_000;

  private static final BlockingQueue<JsonObject> TEXTS = new LinkedBlockingQueue<>();

  private static GreenMail mails;
  private static HttpServer gateway;
  private static MailedProduct running;
  private static Product product;

  @BeforeAll
  static void start() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/", MessageTemplatesIT::take);
    gateway.start();
    running =
        new MailedProduct(
            "message-templates",
            Map.of(
                "HONGYAN_WEBHOOK_URL",
                "http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms",
                "HONGYAN_WEBHOOK_SECRET",
                SECRET));
    mails = running.mails();
    product = running.product();
  }

  @AfterAll
  static void stop() {
    running.close();
    gateway.stop(0);
  }

  /** Takes what is signed; refuses all else for good. */
  private static void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String signed = exchange.getRequestHeaders().getFirst("Hongyan-Timestamp") + "." + body;
    boolean ours =
        ("sha256=" + hmac(signed))
            .equals(exchange.getRequestHeaders().getFirst("Hongyan-Signature"));
    if (ours) {
      TEXTS.add(JsonParser.parseString(body).getAsJsonObject());
    }
    exchange.sendResponseHeaders(ours ? 202 : 400, -1);
    exchange.close();
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatTheCityWritesIsWhatTraineesReadAndTheLogSendsItAgain() throws Exception {
    Browser.visit(product, "template-write", 375, "zh-CN", MessageTemplatesIT::write);
    RushClass wanted = new RushClass(product.api("city"), 5);
    register(product.api("city"), wanted);
    assertTrue(mails.waitForIncomingEmail(WAIT, 1), "no mail came");
    assertTrue(mails.getReceivedMessages()[0].getSubject().startsWith("欢迎参加"));
    JsonObject text = TEXTS.poll(WAIT, TimeUnit.MILLISECONDS);
    assertNotNull(text, "the gateway got nothing");
    assertEquals(
        MadeUpNumbers.phone(1601), text.getAsJsonObject("recipient").get("phone").getAsString());
    assertTrue(text.get("link").getAsString().contains("/registration?token="));
    assertEquals("REGISTRATION_CONFIRMED", text.get("event").getAsString());
    Browser.visit(product, "message-log", 1366, "zh-CN", page -> sendAgain(page, wanted));
    assertTrue(mails.waitForIncomingEmail(WAIT, 2), "it was not sent again");
    assertEquals(
        mails.getReceivedMessages()[0].getMessageID(),
        mails.getReceivedMessages()[1].getMessageID());
    Browser.visit(
        product,
        "message-log-county",
        375,
        "zh-CN",
        page -> {
          Browser.signIn(page, "naiman");
          page.navigate("/notification/messages?sessionId=" + wanted.id());
          assertThat(page.locator("main")).containsText("没有符合条件");
          assertEquals(403, page.navigate("/notification/templates").status());
        });
  }

  private static void write(Page page) {
    Browser.signIn(page, "city");
    page.navigate("/notification/templates");
    page.click("a[href$='code=REGISTRATION_CONFIRMED&language=zh-CN']");
    page.fill("#subject", "欢迎参加 {calss}");
    page.click("button[name=save]");
    assertThat(page.locator("#subject-error")).containsText("{calss}");
    assertThat(page.locator("#subject")).hasValue("欢迎参加 {calss}");
    page.fill("#subject", "欢迎参加 {class}");
    page.click("button[name=preview]");
    assertThat(page.locator("#preview h3")).hasText("欢迎参加 知识产权基础培训班");
    page.click("button[name=save]");
    assertThat(page.locator(".alert.good")).containsText("已保存");
    int overflow = (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertTrue(overflow <= 0, "wider than the screen by " + overflow);
    page.navigate(ADDRESS + "en");
    page.fill("#subject", "Welcome");
    page.click("button[name=save]");
    page.click("button[name=reset]");
    assertThat(page.locator(".alert.good")).containsText("已恢复");
    assertThat(page.locator("#subject")).hasValue("Registered: {class}");
  }

  private static void register(Api city, RushClass wanted) {
    city.post(
            "/sessions/" + wanted.id() + "/registrations",
            """
            {"person":{"name":"斯琴","idNumber":"%s","phone":"%s","audienceGroup":"ENTERPRISE_MANAGER",
            "divisionCode":"150522","mail":"siqin@example.org"}}
            """
                .formatted(MadeUpNumbers.idNumber(1601), MadeUpNumbers.phone(1601)))
        .expect(201);
  }

  private static void sendAgain(Page page, RushClass wanted) {
    Browser.signIn(page, "city");
    page.navigate("/notification/messages?sessionId=" + wanted.id());
    assertThat(page.locator("tbody tr")).hasCount(2);
    page.selectOption("#channel", "WEBHOOK");
    page.click("form.filters button[type=submit]");
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody")).containsText("短信或微信");
    assertThat(page.locator("tbody")).containsText("已发送");
    page.navigate("/notification/messages?channel=MAIL&sessionId=" + wanted.id());
    page.locator("tbody a").first().click();
    assertThat(page.locator(".prose").first()).containsText("专用链接，仅收件人可见");
    page.click("button[name=send]");
    assertThat(page.locator(".alert.good")).isVisible();
  }
}
