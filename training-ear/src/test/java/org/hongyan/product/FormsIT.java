package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A form that is sent twice, sent again after Back, or sent when the sign-in has ended. */
@Tag("browser")
class FormsIT {

  /** Two clicks before anything else can happen. */
  private static final String CLICK_TWICE =
      "(one) => { const button = document.querySelector(one); button.click(); button.click(); }";

  private static final String STORED = "() => JSON.stringify({...sessionStorage})";
  private static final String BAD = "main .alert.bad";
  private static final String GOOD = "main .alert.good";
  private static final String OFFER = "[data-draft]";
  private static final String NEW_DIVISION = "/reference/divisions?edit=new";
  private static final String INDICATOR = "/plan/indicator?plan=2021-2025&code=T1-02";
  private static final String LEDGER =
      """
      班次编号,培训班名称,培训类型,级别,举办地区,主办单位,结班日期,姓名,手机号,工作单位,人员类别,是否结业
      TWICE-1,双击班,基础,旗县级,开鲁县,开鲁县市场监督管理局,2025-03-01,某甲,13900000001,农技中心,农牧民,是
      """;

  private final Product product = Product.on(Database.DERBY);

  @Test
  void aLedgerSentTwiceIsUploadedOnce() throws Exception {
    visit(
        "forms-ledger",
        "city",
        page -> {
          page.navigate("/ledger/imports");
          page.setInputFiles(
              "#file",
              new FilePayload("twice.csv", "text/csv", LEDGER.getBytes(StandardCharsets.UTF_8)));
          List<String> posts = posts(page);
          page.evaluate(CLICK_TWICE, "[id='upload:send']");
          page.waitForURL("**/ledger/import?id=*");
          assertEquals(1, posts.size(), posts.toString());
          page.click("[data-opens='discard']");
          page.evaluate(CLICK_TWICE, "[id='ledger:discardNow']");
          page.waitForURL("**/ledger/imports");
          assertThat(page.locator(BAD)).hasCount(0);
        });
  }

  @Test
  void aDivisionSentTwiceAndAgainAfterBackIsKeptOnce() throws Exception {
    visit(
        "forms-division",
        "admin",
        page -> {
          page.navigate(NEW_DIVISION);
          fillDivision(page, "150591");
          List<String> posts = posts(page);
          page.evaluate(CLICK_TWICE, "#save");
          assertThat(page.locator(GOOD)).isVisible();
          assertEquals(1, posts.size(), posts.toString());
          page.goBack();
          assertThat(page.locator("[aria-busy], [data-sent]")).hasCount(0);
          fillDivision(page, "150591");
          page.click("#save");
          assertThat(page.locator(BAD)).containsText("150591");
          assertThat(page.locator("#name")).hasValue("双击区");
          removeDivision(page, "150591");
        });
  }

  @Test
  void anAccountSentTwiceAndAgainAfterBackIsCreatedOnce() throws Exception {
    visit(
        "forms-account",
        "admin",
        page -> {
          page.navigate("/account/account");
          fillAccount(page);
          List<String> posts = posts(page);
          page.evaluate(CLICK_TWICE, "#account [type='submit']");
          assertThat(page.locator(GOOD)).containsText("twice");
          assertEquals(1, posts.size(), posts.toString());
          page.goBack();
          fillAccount(page);
          page.click("#account [type='submit']");
          assertThat(page.locator(BAD)).containsText("twice");
        });
  }

  @Test
  void aValueSentTwiceAndAgainAfterBackIsReportedOnce() throws Exception {
    visit(
        "forms-value",
        "city",
        page -> {
          page.navigate(INDICATOR);
          fillValue(page, "21");
          List<String> posts = posts(page);
          page.evaluate(CLICK_TWICE, "#send");
          assertThat(page.locator(GOOD)).isVisible();
          assertEquals(1, posts.size(), posts.toString());
          page.goBack();
          fillValue(page, "21");
          page.click("#send");
          assertThat(page.locator(BAD)).containsText("没有重复保存");
          assertEquals(1, reported("Doc 21"));
        });
  }

  @Test
  void whatWasTypedWhenTheSignInEndedIsOfferedAgain() throws Exception {
    visit(
        "forms-draft",
        "admin",
        page -> {
          page.navigate(NEW_DIVISION);
          fillDivision(page, "150592");
          page.context().clearCookies();
          page.click("#save");
          page.waitForURL("**/login?next=*");
          assertThat(page.locator("h1")).isVisible();
          signInHere(page);
          page.waitForURL("**" + NEW_DIVISION);
          assertThat(page.locator("#code")).hasValue("");
          page.click("[data-restore]");
          assertThat(page.locator("#code")).hasValue("150592");
          assertThat(page.locator("#parentCode_label")).hasText("150500 通辽市");
          assertThat(page.locator("#validFrom_input")).hasValue("2026-03-01");
          page.click("#save");
          assertThat(page.locator(GOOD)).containsText("双击区");
          page.navigate(NEW_DIVISION);
          assertThat(page.locator(OFFER)).isHidden();
          assertEquals("{}", page.evaluate(STORED));
          removeDivision(page, "150592");
        });
  }

  /** The state of the view is gone, the sign-in is not. */
  @Test
  void whatWasTypedWhenTheFormWasForgottenIsOfferedAgain() throws Exception {
    visit(
        "forms-view",
        "city",
        page -> {
          page.navigate(INDICATOR);
          fillValue(page, "22");
          page.evaluate(
              "document.querySelector('#report [name=\"jakarta.faces.ViewState\"]').value = '1:2'");
          page.click("#send");
          page.waitForURL("**refused=form**");
          assertThat(page.locator("main .alert.warn").first()).isVisible();
          page.click("[data-restore]");
          assertThat(page.locator("#value")).hasValue("22");
          page.navigate(INDICATOR);
          page.click("[data-forget]");
          assertEquals("{}", page.evaluate(STORED));
          assertEquals(0, reported("Doc 22"));
        });
  }

  @Test
  void secretsAreNeverKeptAndSigningOutForgetsTheRest() throws Exception {
    visit(
        "forms-secrets",
        "admin",
        page -> {
          page.navigate("/account/account");
          fillAccount(page);
          page.context().clearCookies();
          page.click("#account [type='submit']");
          page.waitForURL("**/login?next=*");
          String stored = (String) page.evaluate(STORED);
          assertFalse(stored.contains("Wildgans"), stored);
          assertTrue(stored.contains("双击"), stored);
          signInHere(page);
          assertThat(page.locator(OFFER)).isVisible();
          page.locator(".side .user summary").click();
          page.locator(".side form[action$='/logout'] button").click();
          page.waitForURL("**/login**");
          assertEquals("{}", page.evaluate(STORED));
        });
  }

  private static void fillDivision(Page page, String code) {
    page.fill("#code", code);
    page.fill("#name", "双击区");
    page.fill("#shortName", "双击");
    page.selectOption("#level", "FUNCTIONAL_ZONE");
    page.fill("#validFrom_input", "2026-03-01");
    page.press("#validFrom_input", "Tab");
    page.locator("#parentCode .ui-selectonemenu-trigger").click();
    page.locator("#parentCode_items li[data-value='150500']").click();
  }

  private static void removeDivision(Page page, String code) {
    page.navigate("/reference/divisions?edit=" + code);
    page.click("[data-opens='remove']");
    page.click("#delete");
    assertThat(page.locator(GOOD)).containsText(code);
  }

  private static void fillAccount(Page page) {
    page.fill("#username", "twice");
    page.fill("#name", "双击");
    page.locator("#password").first().fill("Wildgans-2026-x");
    page.check("input[value='OFFICIAL']");
  }

  private static void fillValue(Page page, String value) {
    page.fill("#value", value);
    page.fill("#day_input", "2025-03-01");
    page.press("#day_input", "Tab");
    page.fill("#document", "Doc " + value);
  }

  private static void signInHere(Page page) {
    page.fill("#username", "admin");
    page.fill("#password", Product.PASSWORD);
    page.press("#password", "Enter");
  }

  private int reported(String document) {
    JsonArray values =
        product
            .api("city")
            .get("/plans/2021-2025/indicators/T1-02/reported-values")
            .expect(200)
            .json()
            .getAsJsonArray();
    int found = 0;
    for (JsonElement value : values) {
      found += value.getAsJsonObject().get("document").getAsString().equals(document) ? 1 : 0;
    }
    return found;
  }

  private static List<String> posts(Page page) {
    List<String> posts = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST")) {
            posts.add(request.url());
          }
        });
    return posts;
  }

  private void visit(String name, String username, Browser.Visit visit) throws Exception {
    Browser.visit(
        product,
        name,
        page -> {
          Browser.signIn(page, username);
          visit.to(page);
        });
  }
}
