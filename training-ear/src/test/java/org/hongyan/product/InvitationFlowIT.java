package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The product sends real mail to a real mail server; its link is opened on a phone, without signing
 * in, and answered.
 */
@Tag("browser")
class InvitationFlowIT {

  private static final Pattern LINK = Pattern.compile("http://\\S+/invitation\\?token=\\S+");
  private static final String ADDRESS = "wang.r11@example.org";
  private static final int WAIT = 60_000;

  private static GreenMail mails;
  private static MailedProduct running;
  private static Product product;
  private static Path folder;

  @BeforeAll
  static void start() {
    running =
        new MailedProduct(
            "invitation", Map.of("HONGYAN_SMTP_FROM", "通辽市知识产权局 <office@example.org>"));
    mails = running.mails();
    product = running.product();
    folder = running.folder();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void aTrainerAcceptsByTheLinkOfTheMailOnAPhone() throws Exception {
    Api city = product.api("city");
    long trainer = trainer(city, 3);
    city.put("/trainers/" + trainer + "/contact", "{\"mail\":\"" + ADDRESS + "\"}").expect(200);
    String session = session(city, 40);
    String lesson = lesson(city, session, 40);
    Browser.visit(
        product,
        "invitation-send",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/session/session?id=" + session);
          page.click("a[href$='/session/invite?lesson=" + lesson + "']");
          page.selectOption("#trainerId", "" + trainer);
          page.fill("#message", "请准备本地案例");
          page.fill("#deadline", "2020-01-01T09:00");
          page.click("button[name=invite]");
          assertThat(page.locator("#deadline-error")).not().isEmpty();
          assertThat(page.locator("#message")).hasValue("请准备本地案例");
          page.fill("#deadline", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5) + "T18:00");
          page.click("button[name=invite]");
          assertThat(page.locator(".alert.good")).containsText("已发出");
        });
    MimeMessage mail = mail();
    assertTrue(mail.getSubject().startsWith("授课邀请：邀请讲师的班"), mail.getSubject());
    String text = mail.getContent().toString();
    assertTrue(text.contains("请准备本地案例"), text);
    assertTrue(text.contains("您收到本邮件，是因为"), text);
    Matcher link = LINK.matcher(text);
    assertTrue(link.find(), text);
    String before = product.api("city").get("/lessons/" + lesson).expect(200).text();
    Browser.visit(product, "invitation-link", 375, "zh-CN", page -> answer(page, link.group()));
    String after = product.api("city").get("/lessons/" + lesson).expect(200).text();
    assertFalse(before.contains("\"trainerIds\":[" + trainer), before);
    assertTrue(after.contains("\"trainerIds\":[" + trainer), after);
    Browser.visit(
        product,
        "invitation-seen",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/session/session?id=" + session);
          assertThat(page.locator("#invitations")).containsText("已接受");
          page.navigate("/notification/notices");
          assertThat(page.locator("article h2").first()).containsText("已接受授课邀请");
          page.navigate("/notification/messages");
          assertThat(page.locator("tbody")).containsText("已发送");
          page.locator("tbody tr", new Page.LocatorOptions().setHasText("邮件"))
              .locator("a")
              .first()
              .click();
          assertThat(page.locator(".prose").first()).containsText("专用链接，仅收件人可见");
          assertFalse(page.content().contains("token="));
        });
    assertNowhere(ADDRESS, link.group().replaceAll(".*token=", ""));
  }

  private static void answer(Page page, String link) {
    page.navigate(link);
    assertThat(page.locator("h1")).hasText("授课邀请");
    int overflow = (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertTrue(overflow <= 0, "wider than the screen by " + overflow);
    page.navigate(link);
    assertThat(page.locator("button[name=accept]")).isVisible();
    page.locator("summary").last().click();
    page.click("button[name=decline]");
    assertThat(page.locator("#reason-error")).not().isEmpty();
    page.click("button[name=accept]");
    assertThat(page.locator(".alert.good")).containsText("感谢您接受邀请");
    assertThat(page.locator("button[name=accept]")).hasCount(0);
    assertEquals(404, page.navigate(link.replaceAll("token=.*", "token=other")).status());
  }

  @Test
  void aTrainerDeclinesOnTheOwnPageAndTheNextIsAsked() throws Exception {
    Api city = product.api("city");
    long own = product.api("trainer").get("/me/trainer").expect(200).object().get("id").getAsLong();
    long next = trainer(city, 5);
    String lesson = lesson(city, session(city, 60), 60);
    city.post(
            "/lessons/" + lesson + "/invitations",
            "{\"trainerId\":" + own + ",\"nextTrainerIds\":[" + next + "]}")
        .expect(201);
    Browser.visit(
        product,
        "invitation-decline",
        page -> {
          Browser.signIn(page, "trainer");
          assertThat(page.locator("h1")).hasText("我的授课");
          var asked = page.locator("article", new Page.LocatorOptions().setHasText("待邀请的课"));
          asked.locator("summary").click();
          asked.locator("button[name=decline]").click();
          assertThat(page.locator(".alert.bad")).isVisible();
          assertThat(asked.locator(".error")).not().isEmpty();
          asked.locator("input[name=reason]").fill("当天已有安排");
          asked.locator("button[name=decline]").click();
          assertThat(page.locator(".alert.good")).containsText("已谢绝");
        });
    var sent = city.get("/lessons/" + lesson + "/invitations").expect(200).json().getAsJsonArray();
    JsonObject open = sent.get(0).getAsJsonObject();
    assertEquals(next, open.get("trainerId").getAsLong());
    assertEquals("INVITED", open.get("status").getAsString());
    assertEquals("当天已有安排", sent.get(1).getAsJsonObject().get("reason").getAsString());
    String session = city.get("/lessons/" + lesson).object().get("sessionId").getAsString();
    byte[] paper = city.get("/sessions/" + session + "/papers/INVITATION.docx").expect(200).bytes();
    assertTrue(words(paper).contains(open.get("trainer").getAsString()), "no letter for them");
    Browser.visit(
        product,
        "invitation-paper",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/session/invite?lesson=" + lesson);
          assertThat(page.locator("main")).containsText("没有登记邮箱，邮件发不到");
        });
  }

  private static String words(byte[] docx) throws Exception {
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
      while (!parts.getNextEntry().getName().equals("word/document.xml")) {
        parts.closeEntry();
      }
      return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Neither database files nor logs hold the address or the link. */
  private static void assertNowhere(String... secrets) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertTrue(Arrays.stream(secrets).noneMatch(content::contains), "in the open: " + file);
      }
    }
  }

  private static MimeMessage mail() {
    assertTrue(mails.waitForIncomingEmail(WAIT, 1), "no mail came");
    MimeMessage[] received = mails.getReceivedMessages();
    assertNotNull(received[0]);
    assertEquals(1, received.length);
    return received[0];
  }

  private static long trainer(Api city, int place) {
    return city.get("/trainers?status=ADMITTED&size=50")
        .expect(200)
        .object()
        .getAsJsonArray("items")
        .get(place)
        .getAsJsonObject()
        .get("id")
        .getAsLong();
  }

  private static String session(Api city, int daysAhead) {
    return AuditedPage.session(city, daysAhead);
  }

  private static String lesson(Api city, String session, int daysAhead) {
    return AuditedPage.lesson(city, session, daysAhead);
  }
}
