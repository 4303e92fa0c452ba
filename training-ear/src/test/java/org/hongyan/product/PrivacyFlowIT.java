package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody asks on a phone to be deleted, and is: signed out, told by mail, and counted still. */
@Tag("browser")
class PrivacyFlowIT {

  private static final String PASSWORD = "Grass-land-2026";
  private static final Pattern ASKED = Pattern.compile("/registration/own\\?asked");
  private static final Pattern DONE = Pattern.compile("/privacy/request\\?id=\\d+&done");
  private static final int WAIT = 60_000;

  private static GreenMail mails;
  private static MailedProduct running;
  private static Product product;

  @BeforeAll
  static void start() {
    running = new MailedProduct("privacy-flow", Map.of());
    mails = running.mails();
    product = running.product();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void whoAsksOnAPhoneIsDeletedAndCountedStill() throws Exception {
    RushClass wanted = new RushClass(product.api("city"), 1);
    JsonObject mine = registered(wanted, 1620, "\"mail\":\"sarnai@example.org\",");
    long next = registered(wanted, 1621, "").get("id").getAsLong();
    account(mine.get("personId").getAsLong(), "sarnai");
    String figures = figures();
    Browser.visit(product, "privacy-ask", 375, "zh-CN", PrivacyFlowIT::ask);
    Browser.visit(product, "privacy-grant", 1366, "zh-CN", PrivacyFlowIT::grant);
    assertEquals(401, token("sarnai"));
    assertEquals(figures, figures());
    assertEquals("CONFIRMED", seat(next));
    JsonObject gone =
        product.api("city").get("/persons/" + mine.get("personId")).expect(200).object();
    assertTrue(gone.get("name").getAsString().startsWith("#"), gone.toString());
    assertFalse(gone.toString().contains("Rush"), gone.toString());
    JsonObject left =
        product.api("city").get("/registrations/" + mine.get("id")).expect(200).object();
    assertEquals("CANCELLED", left.get("seat").getAsString());
    assertEquals(gone.get("name"), left.get("name"));
    assertTrue(invariants().get("ok").getAsBoolean(), invariants().toString());
    awaitLetter("sarnai@example.org", "您的个人信息已经删除");
  }

  private static void ask(Page page) {
    page.navigate("/login");
    page.fill("#username", "sarnai");
    page.fill("#password", PASSWORD);
    page.click("main button[type=submit]");
    page.waitForURL(Pattern.compile("(?!.*login).*"));
    page.navigate("/registration/own");
    page.fill("#wish", "不再参加培训");
    page.click("button[name=ask]");
    assertThat(page.locator("#kind-error")).not().isEmpty();
    assertThat(page.locator("#wish")).hasValue("不再参加培训");
    page.check("#kind-ACCOUNT_CLOSURE");
    page.click("button[name=ask]");
    page.waitForURL(ASKED);
    page.click("button[name=withdraw]");
    assertThat(page.locator("main")).containsText("申请已撤回");
    page.check("#kind-DELETION");
    page.click("button[name=ask]");
    page.waitForURL(ASKED);
    assertThat(page.locator("#own-requests")).containsText("办理中");
    page.check("#kind-DELETION");
    page.click("button[name=ask]");
    assertThat(page.locator(".alert.bad")).containsText("正在办理");
  }

  private static void grant(Page page) {
    Browser.signIn(page, "city");
    page.navigate("/privacy/requests?q=Rush+1620");
    page.selectOption("#state", "OPEN");
    page.click("form[role=search] button[type=submit]");
    page.click("tbody th a");
    assertThat(page.locator("#takes")).containsText("账号 1 个");
    assertThat(page.locator("#stays")).containsText("操作日志");
    page.click("button[name=refuse]");
    assertThat(page.locator("#reason-error")).not().isEmpty();
    page.click("button[name=grant]");
    assertThat(page.locator("#confirmed-error")).not().isEmpty();
    assertThat(page.locator("button[name=grant]")).containsText("Rush 1620");
    page.check("#confirmed");
    page.click("button[name=grant]");
    page.waitForURL(DONE);
    assertThat(page.locator("h1")).containsText("已删除人员 #");
  }

  @Test
  void anOrganiserRecordsWhatWasAskedOnPaperAndCorrectsTheName() throws Exception {
    RushClass wanted = new RushClass(product.api("city"), 3);
    long person = registered(wanted, 1622, "").get("personId").getAsLong();
    Browser.visit(
        product,
        "privacy-record",
        1366,
        "zh-CN",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/person/person?id=" + person);
          page.selectOption("#kind", "CORRECTION");
          page.click("button[name=record]");
          assertThat(page.locator("#wish-error")).not().isEmpty();
          assertThat(page.locator("#kind")).hasValue("CORRECTION");
          page.fill("#wish", "姓名有误");
          page.click("button[name=record]");
          assertThat(page.locator("main")).containsText("申请已登记");
          page.fill("[id='person.name']", "Tuya");
          page.fill("[id='person.idNumber']", "12");
          page.click("button[name=grant]");
          assertThat(page.locator("[id='person.idNumber-error']")).not().isEmpty();
          assertThat(page.locator("[id='person.name']")).hasValue("Tuya");
          page.fill("[id='person.idNumber']", "");
          page.click("button[name=grant]");
          page.waitForURL(DONE);
          assertThat(page.locator("h1")).hasText("Tuya");
        });
  }

  @Test
  void theCallsRefuseWhatThePagesRefuse() {
    RushClass wanted = new RushClass(product.api("city"), 3);
    long person = registered(wanted, 1623, "").get("personId").getAsLong();
    String closure = "{\"personId\":%d,\"kind\":\"ACCOUNT_CLOSURE\"}".formatted(person);
    assertEquals(
        "PRIVACY_NO_ACCOUNT",
        product.api("city").post("/privacy-requests", closure).expect(409).code());
    String copy = "{\"personId\":%d,\"kind\":\"COPY\"}".formatted(person);
    JsonObject asked = product.api("city").post("/privacy-requests", copy).expect(201).object();
    assertEquals(
        "PRIVACY_ASKED_ALREADY",
        product.api("city").post("/privacy-requests", copy).expect(409).code());
    product.api("city").post("/privacy-requests", "{\"kind\":\"NONE\"}").expect(422);
    String one = "/privacy-requests/" + asked.get("id");
    product.api("kailu").get(one).expect(404);
    product.api("city").get(one + "/data.xlsx").expect(200);
    product.api("city").post(one + "/grant", "{\"version\":99,\"confirmed\":true}").expect(409);
    String version = "{\"version\":" + asked.get("version");
    product.api("city").post(one + "/grant", version + "}").expect(422);
    product.api("city").post(one + "/refusal", version + ",\"reason\":\"\"}").expect(422);
    JsonObject granted =
        product
            .api("city")
            .post(one + "/grant", version + ",\"confirmed\":true}")
            .expect(200)
            .object();
    assertEquals("GRANTED", granted.get("state").getAsString());
    assertEquals(
        "PRIVACY_REQUEST_SETTLED",
        product
            .api("city")
            .post(one + "/grant", version + ",\"confirmed\":true}")
            .expect(409)
            .code());
    product.api("trainee").get("/me/data/export.xlsx").expect(200);
  }

  /** By the paper of somebody who is on record twice; the other one is found and asked for, too. */
  @Test
  void anOfficeRecordsByThePaperAndThinksOfTheDouble() throws Exception {
    RushClass wanted = new RushClass(product.api("city"), 3);
    registered(wanted, 1624, "");
    String twice =
        RushClass.person(1624)
            .replaceFirst("\"idNumber\":\"\\w+\",", "")
            .replace(MadeUpNumbers.phone(1624), MadeUpNumbers.phone(1625));
    product
        .api("city")
        .post("/sessions/" + wanted.id() + "/registrations", "{\"person\":" + twice + "}")
        .expect(201);
    Browser.visit(
        product,
        "privacy-double",
        375,
        "zh-CN",
        page -> {
          Browser.signIn(page, "naiman");
          page.navigate("/privacy/record");
          record(page);
          assertThat(page.locator(".alert.bad")).containsText("没有登记");
          assertThat(page.locator("#name")).hasValue("Rush 1624");
        });
    Browser.visit(
        product,
        "privacy-double-city",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/privacy/requests");
          page.click("a[href$='/privacy/record']");
          page.click("button[name=record]");
          assertThat(page.locator("#idNumber-error")).not().isEmpty();
          record(page);
          page.waitForURL(Pattern.compile("/privacy/request\\?id=\\d+&recorded"));
          assertThat(page.locator("#doubles tbody tr")).hasCount(1);
          page.click("#doubles button[name=record]");
          page.waitForURL(Pattern.compile("/privacy/request\\?id=\\d+&recorded"));
          assertThat(page.locator("#doubles tbody a[href*='/privacy/request?id=']")).hasCount(1);
          assertThat(page.locator(".side .nav a[href$='/privacy/requests'] .chip.info"))
              .containsText(String.valueOf(open()));
        });
  }

  private static int open() {
    return product
        .api("city")
        .get("/privacy-requests?state=OPEN")
        .expect(200)
        .object()
        .get("total")
        .getAsInt();
  }

  private static void record(Page page) {
    page.fill("#name", "Rush 1624");
    page.fill("#idNumber", MadeUpNumbers.idNumber(1624));
    page.selectOption("#kind", "DELETION");
    page.click("button[name=record]");
  }

  private static JsonObject registered(RushClass wanted, int which, String more) {
    String person = RushClass.person(which).replaceFirst("\\{", "{" + more);
    return product
        .api("city")
        .post("/sessions/" + wanted.id() + "/registrations", "{\"person\":" + person + "}")
        .expect(201)
        .object();
  }

  private static void account(long person, String username) {
    String link =
        product
            .api("city")
            .post("/persons/" + person + "/account-link", "{}")
            .expect(201)
            .object()
            .get("link")
            .getAsString();
    String path = "/public/account-links/" + link.replaceAll(".*token=", "") + "/account";
    product
        .api()
        .post(path, "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD))
        .expect(200);
    assertEquals(201, token(username));
  }

  private static int token(String username) {
    String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, PASSWORD);
    return product.api().post("/tokens", body).status();
  }

  private static String seat(long registration) {
    return product
        .api("city")
        .get("/registrations/" + registration)
        .expect(200)
        .object()
        .get("seat")
        .getAsString();
  }

  private static String figures() {
    return product.api("city").get("/person-times").expect(200).text();
  }

  private static JsonObject invariants() {
    return product.api("admin").get("/admin/invariants").expect(200).object();
  }

  private static void awaitLetter(String address, String subject) throws Exception {
    for (int read = 0; ; read++) {
      assertTrue(mails.waitForIncomingEmail(WAIT, read + 1), "no such mail: " + subject);
      MimeMessage mail = mails.getReceivedMessages()[read];
      if (subject.equals(mail.getSubject())) {
        assertTrue(mail.getAllRecipients()[0].toString().contains(address));
        return;
      }
    }
  }
}
