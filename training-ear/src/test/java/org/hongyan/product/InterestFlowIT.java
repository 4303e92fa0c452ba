package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People say on a phone what they want to learn; organisers see it, masked, and plan for it. */
@Tag("browser")
class InterestFlowIT {

  private static final Pattern STATED = Pattern.compile("/programme/interest\\?.*token=[\\w-]{43}");
  private static final String SUBJECT = "IP_FINANCING";

  private final Product product = Product.on(Database.DERBY);

  @Test
  void somebodySaysOnAPhoneWhatTheyWantAndWithdrawsIt() throws Exception {
    long before = interested("city", "150522");
    Browser.visit(
        product,
        "interest",
        375,
        "zh-CN",
        page -> {
          page.navigate("/programme/classes?q=nobody-has-this&divisionCode=150522");
          page.click("a[href*='/programme/interest']");
          assertThat(page.locator("#divisionCode")).hasValue("150522");
          page.fill("#name", "苏日娜");
          page.fill("#phone", "12");
          page.click("button[name=state]");
          assertThat(page.locator("#phone-error")).not().isEmpty();
          assertThat(page.locator("#subjectCode-error")).not().isEmpty();
          assertThat(page.locator("#consent-error")).not().isEmpty();
          assertThat(page.locator("#name")).hasValue("苏日娜");
          assertThat(page.locator("#divisionCode")).hasValue("150522");
          fill(page);
          page.click("button[name=state]");
          page.waitForURL(STATED);
          assertThat(page.locator("main")).containsText("已登记您的意向");
          assertEquals(before + 1, interested("city", "150522"));
          page.navigate("/programme/interest?divisionCode=150522");
          page.fill("#name", "苏日娜");
          fill(page);
          page.click("button[name=state]");
          page.waitForURL(STATED);
          assertEquals(before + 1, interested("city", "150522"), "said twice, counted once");
          page.click("details.cancel summary");
          page.click("button[name=withdraw]");
          assertThat(page.locator("main")).containsText("意向已撤回");
          assertEquals(before, interested("city", "150522"));
        });
  }

  private static void fill(Page page) {
    page.selectOption("#subjectCode", SUBJECT);
    page.selectOption("#audienceGroup", "ENTERPRISE_MANAGER");
    page.fill("#phone", "139 4750 0771");
    page.check("#consent");
  }

  @Test
  void anOrganiserSeesTheOwnDemandMaskedAndSchedulesAClass() throws Exception {
    String token = state("13947500772", "150523").get("token").getAsString();
    state("13947500773", "150525");
    assertEquals(0, interested("kailu", "150525"));
    Browser.visit(
        product,
        "demand",
        1366,
        "zh-CN",
        page -> {
          Browser.signIn(page, "kailu");
          page.navigate("/registration/demand?subjectCode=" + SUBJECT);
          assertThat(page.locator("tbody")).not().containsText("奈曼旗");
          page.click("tbody th a");
          assertThat(page.locator("#people-title")).isVisible();
          assertThat(page.locator("main")).containsText("139****0772");
          assertThat(page.locator("main")).not().containsText("13947500772");
          page.click("a[href*='/session/edit']");
          assertThat(page.locator("#divisionCode")).hasValue("150523");
          assertThat(page.locator("#typeCode")).hasValue("PLEDGE_FINANCING");
          assertThat(page.locator("[name=audienceGroups][value=ENTERPRISE_MANAGER]")).isChecked();
          assertThat(page.locator("[name=audienceGroups][value=OTHER]")).not().isChecked();
          String title = page.inputValue("#title");
          assertTrue(title.endsWith("培训班"), title);
          page.fill("#title", "");
          page.click("#session button[type=submit]");
          assertThat(page.locator("#title-error")).not().isEmpty();
          assertThat(page.locator("#typeCode")).hasValue("PLEDGE_FINANCING");
        });
    product.api().delete("/interests/" + token).expect(204);
    product.api().get("/interests/" + token).expect(404);
  }

  private JsonObject state(String phone, String division) {
    return product
        .api()
        .post(
            "/interests",
            """
            {"subjectCode":"%s","divisionCode":"%s","audienceGroup":"ENTERPRISE_MANAGER",
            "name":"那木汗","phone":"%s","consent":true}
            """
                .formatted(SUBJECT, division, phone))
        .expect(201)
        .object();
  }

  private long interested(String caller, String division) {
    var rows =
        product
            .api(caller)
            .get("/demand?subjectCode=" + SUBJECT + "&divisionCode=" + division)
            .expect(200)
            .json()
            .getAsJsonArray();
    assertFalse(rows.toString().contains("1394750"));
    return rows.isEmpty() ? 0 : rows.get(0).getAsJsonObject().get("interested").getAsLong();
  }
}
