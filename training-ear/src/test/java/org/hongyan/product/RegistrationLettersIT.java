package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody registers on a phone and states an address; a real mail server gets the code, then the
 * letters, whose link opens the registration.
 */
@Tag("browser")
class RegistrationLettersIT {

  private static final Pattern STATUS = Pattern.compile("/registration\\?token=[\\w-]{43}");
  private static final Pattern LINK = Pattern.compile("http://\\S+" + STATUS.pattern());
  private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})\\s*$");
  private static final int WAIT = 60_000;

  private static GreenMail mails;
  private static MailedProduct running;
  private static Product product;
  private int read;

  @BeforeAll
  static void start() {
    running =
        new MailedProduct("registration-letters", Map.of("HONGYAN_CHANGE_QUIET_MINUTES", "0"));
    mails = running.mails();
    product = running.product();
  }

  @BeforeEach
  void purge() throws Exception {
    mails.purgeEmailFromAllMailboxes();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void anAddressIsConfirmedAndEachStepIsToldThere() throws Exception {
    Api city = product.api("city");
    RushClass wanted = new RushClass(city, 1);
    String holder = wanted.publicly(product, 1500).get("token").getAsString();
    Browser.visit(
        product,
        "registration-mail",
        375,
        "zh-CN",
        page -> {
          register(page, wanted);
          String code = found(CODE, next("邮箱验证码"));
          page.fill("#code", "000000".equals(code) ? "000001" : "000000");
          page.click("button[name=confirm]");
          assertThat(page.locator("#code-error")).containsText("验证码不对");
          page.fill("#code", code);
          page.click("button[name=confirm]");
          assertThat(page.locator(".alert.good")).containsText("邮箱已确认");
          assertThat(page.locator("#code")).hasCount(0);
          page.navigate(found(LINK, next("候补")));
          assertThat(page.locator("#standing-title")).hasText("候补第 1 位");
        });
    cancelled(holder);
    String promoted = next("候补成功");
    assertTrue(LINK.matcher(promoted).find(), promoted);
    Browser.visit(
        product,
        "registration-write",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/registration/list?session=" + wanted.id() + "&standing=CONFIRMED");
          page.check("[data-checks=chosen]");
          page.click("details.write summary");
          page.click("button[name=message]");
          assertThat(page.locator("#subject-error")).not().isEmpty();
          page.fill("#subject", "请带身份证");
          page.fill("#text", "报到时请出示身份证原件。");
          page.click("button[name=message]");
          assertThat(page.locator(".alert.good")).containsText("其中 1 人");
        });
    assertTrue(next("请带身份证").contains("报到时请出示身份证原件"));
    assertEquals(1, written(city, wanted, "{\"standing\":\"CONFIRMED\",\"q\":\"茹\"}"));
    assertTrue(next("改在二楼").contains("请到二楼报到"));
    assertEquals(0, written(city, wanted, "{\"standing\":\"WAITING\"}"));
    city.post("/sessions/" + wanted.id() + "/messages", message("{\"standng\":\"WAITING\"}"))
        .expect(422);
    Browser.visit(
        product,
        "registration-log",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/notification/messages");
          assertThat(page.locator("tbody")).containsText("邮箱验证码");
          page.locator("tbody tr", new Page.LocatorOptions().setHasText("验证码"))
              .locator("a")
              .first()
              .click();
          assertFalse(CODE.matcher(page.locator("main").innerText()).find(), "the code is shown");
        });
  }

  private static int written(Api caller, RushClass wanted, String filter) {
    return caller
        .post("/sessions/" + wanted.id() + "/messages", message(filter))
        .expect(200)
        .object()
        .get("people")
        .getAsInt();
  }

  private static String message(String filter) {
    return "{\"filter\":%s,\"subject\":\"改在二楼\",\"text\":\"请到二楼报到。\"}".formatted(filter);
  }

  @Test
  void newsOfAnInterestWaitForTheCode() throws Exception {
    Browser.visit(
        product,
        "interest-mail",
        375,
        "zh-CN",
        page -> {
          page.navigate("/programme/interest?divisionCode=150522&subjectCode=IP_FINANCING");
          page.selectOption("#audienceGroup", "ENTERPRISE_MANAGER");
          page.fill("#name", "阿茹娜");
          page.fill("#mail", "aruna@example.org");
          page.check("#consent");
          page.click("button[name=state]");
          assertThat(page.locator("main")).containsText("a***@example.org");
          String code = found(CODE, next("邮箱验证码"));
          page.fill("#code", "000000".equals(code) ? "000001" : "000000");
          page.click("button[name=confirm]");
          assertThat(page.locator("#code-error")).containsText("验证码不对");
          page.click("button[name=again]");
          assertThat(page.locator(".alert.good")).containsText("重新发送");
          page.fill("#code", found(CODE, next("邮箱验证码")));
          page.click("button[name=confirm]");
          assertThat(page.locator(".alert.good")).containsText("邮箱已确认");
          assertThat(page.locator("#code")).hasCount(0);
          assertThat(page.locator("dl.kv")).containsText("a***@example.org");
        });
  }

  private static void register(Page page, RushClass wanted) {
    page.navigate("/programme/register?id=" + wanted.id());
    page.fill("#name", "阿茹娜");
    page.fill("#idNumber", MadeUpNumbers.idNumber(1501));
    page.fill("#phone", MadeUpNumbers.phone(1501));
    page.selectOption("#audienceGroup", "ENTERPRISE_MANAGER");
    page.selectOption("#divisionCode", "150522");
    page.fill("#mail", "aruna@example.org");
    page.check("#consent");
    page.click("button[name=register]");
    page.waitForURL(STATUS);
    assertThat(page.locator("main")).containsText("a***@example.org");
  }

  private static void cancelled(String token) {
    product
        .api()
        .post("/public/registrations/" + token + "/cancellation", "{\"reason\":\"出差\"}")
        .expect(200);
  }

  /** The text of the next mail, whose subject must be about this. */
  private String next(String about) throws Exception {
    read++;
    assertTrue(mails.waitForIncomingEmail(WAIT, read), "no mail about " + about);
    MimeMessage mail = mails.getReceivedMessages()[read - 1];
    assertTrue(Pattern.compile(about).matcher(mail.getSubject()).find(), mail.getSubject());
    assertEquals(
        "aruna@example.org", mail.getAllRecipients()[0].toString().replaceAll(".*<|>", ""));
    return mail.getContent().toString().replace("\r", "");
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertTrue(matcher.find(), text);
    return matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
  }
}
