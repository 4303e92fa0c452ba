package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Trainees get an account of their own, and a new password: by a letter that a real mail server
 * gets, or by a link that an organiser hands over.
 */
@Tag("browser")
class AccountFlowIT {

  private static final Pattern LINK =
      Pattern.compile("http://\\S+/account/activate\\?token=[\\w-]{43}");
  private static final Pattern MINE = Pattern.compile("/registration/mine\\?welcome");
  private static final String FIRST = "Grass-land-2026";
  private static final String SECOND = "Steppe-wind-2027";
  private static final int WAIT = 60_000;

  private static GreenMail mails;
  private static MailedProduct running;
  private static Product product;

  @BeforeAll
  static void start() {
    running = new MailedProduct("account-flow", Map.of());
    mails = running.mails();
    product = running.product();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void aLetterOpensAnAccountAndLaterSetsANewPassword() throws Exception {
    RushClass wanted = new RushClass(product.api("city"), 5);
    registered(wanted, 1600, "\"mail\":\"tana@example.org\",");
    int before = mails.getReceivedMessages().length;
    Browser.visit(
        product,
        "account-join",
        375,
        "zh-CN",
        page -> {
          page.navigate("/login");
          page.click("a[href$='/account/join']");
          page.fill("#name", "Rush 1600");
          page.fill("#idNumber", "150523");
          page.click("button[type=submit]");
          assertThat(page.locator("#idNumber-error")).not().isEmpty();
          assertThat(page.locator("#name")).hasValue("Rush 1600");
          ask(page, 1600);
          String link = link(before);
          page.navigate(link);
          page.fill("#username", "tana");
          choose(page, FIRST, SECOND);
          assertThat(page.locator("#again-error")).not().isEmpty();
          assertThat(page.locator("#username")).hasValue("tana");
          choose(page, FIRST, FIRST);
          page.waitForURL(MINE);
          assertThat(page.locator("main")).containsText("Rush 20");
          page.navigate(link);
          assertThat(page.locator("h1")).hasText("链接已失效");
        });
    int then = mails.getReceivedMessages().length;
    Browser.visit(
        product,
        "account-renew",
        375,
        "zh-CN",
        page -> {
          page.navigate("/account/join");
          ask(page, 1600);
          page.navigate(link(then));
          assertThat(page.locator("main")).containsText("tana");
          choose(page, SECOND, SECOND);
          page.waitForURL(MINE);
          page.click("a[href$='/registration/own']");
          assertThat(page.locator("main")).containsText("t***@example.org");
          page.fill("#phone", "12");
          page.fill("#employer", "新牧场");
          page.click("main form button[type=submit]");
          assertThat(page.locator("#phone-error")).not().isEmpty();
          assertThat(page.locator("#employer")).hasValue("新牧场");
          page.fill("#phone", "13900001234");
          page.click("main form button[type=submit]");
          assertThat(page.locator(".alert.good")).isVisible();
          assertThat(page.locator("#phone-help")).containsText("139****1234");
        });
    assertEquals(401, token("tana", FIRST));
    assertEquals(201, token("tana", SECOND));
  }

  @Test
  void nobodyLearnsWhoIsOnRecord() {
    int before = mails.getReceivedMessages().length;
    String asked = "{\"name\":\"Nobody\",\"idNumber\":\"%s\"}";
    product
        .api()
        .post("/public/account-links", asked.formatted(MadeUpNumbers.idNumber(1699)))
        .expect(202);
    product.api().post("/public/account-links", asked.formatted("1")).expect(422);
    assertEquals(before, mails.getReceivedMessages().length);
  }

  @Test
  void anOrganiserHandsALinkToSomebodyWithoutAnAddress() throws Exception {
    RushClass wanted = new RushClass(product.api("city"), 5);
    long person = registered(wanted, 1601, "");
    Browser.visit(
        product,
        "account-hand-over",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/person/person?id=" + person);
          page.click("button[name=hand]");
          assertThat(page.locator("svg.qr")).isVisible();
          String link = page.locator("#link").innerText();
          assertTrue(LINK.matcher(link).matches(), link);
          activated(link.replaceAll(".*token=", ""));
          page.navigate("/person/person?id=" + person);
          page.click("button[name=hand]");
          assertThat(page.locator(".alert.bad")).containsText("此人已有账号");
        });
  }

  private static void activated(String token) {
    String path = "/public/account-links/" + token + "/account";
    String body = "{\"username\":\"handed\",\"password\":\"" + FIRST + "\"}";
    product.api().post(path, body).expect(200);
    product.api().post(path, body).expect(404);
    assertEquals(201, token("handed", FIRST));
  }

  private static void ask(Page page, int which) {
    page.fill("#name", "Rush " + which);
    page.fill("#idNumber", MadeUpNumbers.idNumber(which));
    page.click("button[type=submit]");
    assertThat(page.locator("h1")).hasText("请查看邮箱");
  }

  private static void choose(Page page, String password, String again) {
    page.fill("#password", password);
    page.fill("#again", again);
    page.click("main button[type=submit]");
  }

  private static int token(String username, String password) {
    String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
    return product.api().post("/tokens", body).status();
  }

  /** Entered by the organiser; the id of the person. */
  private static long registered(RushClass wanted, int which, String more) {
    String person = RushClass.person(which).replaceFirst("\\{", "{" + more);
    return product
        .api("city")
        .post("/sessions/" + wanted.id() + "/registrations", "{\"person\":" + person + "}")
        .expect(201)
        .object()
        .get("personId")
        .getAsLong();
  }

  /** The link of the first letter about an account after so many mails. */
  private static String link(int after) throws Exception {
    for (int read = after; ; read++) {
      assertTrue(mails.waitForIncomingEmail(WAIT, read + 1), "no mail about an account");
      MimeMessage mail = mails.getReceivedMessages()[read];
      Matcher found = LINK.matcher(mail.getContent().toString());
      if (found.find()) {
        return found.group();
      }
    }
  }
}
