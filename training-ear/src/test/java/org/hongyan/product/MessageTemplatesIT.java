package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import java.io.IOException;
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

  private static final String ADDRESS =
      "/notification/template?code=REGISTRATION_CONFIRMED&language=";
  private static final int WAIT = 60_000;

  private static GreenMail mails;
  private static TextGateway gateway;
  private static MailedProduct running;
  private static Product product;

  @BeforeAll
  static void start() throws IOException {
    gateway = new TextGateway(1);
    running = new MailedProduct("message-templates", gateway.settings("/sms"));
    mails = running.mails();
    product = running.product();
  }

  @AfterAll
  static void stop() {
    running.close();
    gateway.close();
  }

  @Test
  void whatTheCityWritesIsWhatTraineesReadAndTheLogSendsItAgain() throws Exception {
    Browser.visit(product, "template-write", 375, "zh-CN", MessageTemplatesIT::write);
    RushClass wanted = new RushClass(product.api("city"), 5);
    register(product.api("city"), wanted);
    assertTrue(mails.waitForIncomingEmail(WAIT, 1), "no mail came");
    assertTrue(mails.getReceivedMessages()[0].getSubject().startsWith("欢迎参加"));
    TextGateway.Text text = gateway.next();
    assertEquals(MadeUpNumbers.phone(1601), text.phone());
    assertTrue(text.body().get("link").getAsString().contains("/registration?token="));
    assertEquals("REGISTRATION_CONFIRMED", text.event());
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
