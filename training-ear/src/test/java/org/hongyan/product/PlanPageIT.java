package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The city organiser keeps plans: the next one, its targets, rules, and what is reported. */
@Tag("browser")
class PlanPageIT {

  private static final String GOOD = ".alert.good";
  private static final String BAD = ".alert.bad";
  private static final byte[] PDF = "%PDF-1.7 made up".getBytes(StandardCharsets.US_ASCII);

  private final Product product = Product.on(Database.DERBY);

  @Test
  void theNextPlanIsCopiedAndItsTargetShowsOnItsDashboard() throws Exception {
    visit(
        "plan-copy",
        page -> {
          page.navigate("/plan/plans");
          page.fill("#code", "2026-2030");
          page.fill("#nameZh", "下一规划");
          page.fill("#nameEn", "Next plan");
          day(page, "startDate", "2026-01-01");
          day(page, "endDate", "2030-12-31");
          page.click("#send");
          page.waitForURL(address -> address.contains("/plan/indicators?"));
          assertThat(page.locator(".alert.good")).containsText("2026-2030");
          page.navigate("/plan/indicator-edit?plan=2026-2030&edit=T1-17");
          Page other = page.context().newPage();
          other.navigate(page.url());
          other.fill("#lower", "2500");
          other.click("#save");
          assertThat(other.locator("h1")).containsText("T1-17");
          page.fill("#lower", "3000");
          page.click("#save");
          assertThat(page.locator(BAD)).isVisible();
          assertThat(page.locator("#lower")).hasValue("3000");
          assertThat(page.locator("#lower-help")).containsText("2500");
          page.click("#save");
          assertThat(page.locator(".figure .target")).containsText("3\u2009000");
          page.navigate("/plan/dashboard?plan=2026-2030");
          assertThat(page.locator("main")).containsText("3\u2009000");
          assertThat(page.locator("main")).containsText("2026");
          page.navigate("/plan/indicator?plan=2021-2025&code=T1-17");
          assertThat(page.locator(".figure .target")).containsText("2\u2009000");
        });
  }

  @Test
  void aValueIsReportedCorrectedAndWithdrawn() throws Exception {
    visit(
        "plan-report",
        page -> {
          page.navigate("/plan/indicator?plan=2021-2025&code=T1-03&lang=en");
          report(page, "9", "2024-12-31", "Doc 1");
          assertThat(page.locator(".figure .big")).containsText("9");
          APIResponse file =
              page.context()
                  .request()
                  .get(page.locator("a[href$='/document']").first().getAttribute("href"));
          assertArrayEquals(PDF, file.body());

          page.click("a[href*='correct=']");
          page.fill("#value", "11");
          day(page, "day", "2024-12-31");
          page.fill("#document", "Doc 2");
          page.click("#send");
          assertThat(page.locator(BAD)).containsText("reason");
          assertThat(page.locator("#value")).hasValue("11");
          page.fill("#reason", "a slip of the pen");
          page.click("#send");
          assertThat(page.locator(".figure .big")).containsText("11");
          assertThat(page.locator("main")).containsText("Corrected");

          page.click("a[href*='correct=']");
          page.click("[data-opens='withdraw']");
          page.fill("#withdrawalReason", "the document was annulled");
          page.click("#withdrawNow");
          assertThat(page.locator("main")).containsText("Withdrawn");
          assertThat(page.locator(".figure .big")).containsText("—");
        });
  }

  @Test
  void aNewRuleIsPrintedFromItsDayOn() throws Exception {
    visit(
        "plan-rule",
        page -> {
          page.navigate("/plan/rules?edit=CITY_SESSIONS");
          page.fill("#textZh", "新的口径");
          page.fill("#textEn", "A new rule");
          page.click("#save");
          assertThat(page.locator("#validFrom-error")).containsText("2021-01-01");
          day(page, "validFrom", "2024-01-01");
          page.click("#save");
          assertThat(page.locator(GOOD)).containsText("CITY_SESSIONS v2");
          page.navigate("/plan/indicator?plan=2021-2025&code=G6-05&asOf=2023-12-31");
          assertThat(page.locator(".figure .rule")).containsText("v1");
          page.navigate("/plan/indicator?plan=2021-2025&code=G6-05");
          assertThat(page.locator(".figure .rule")).containsText("v2 新的口径");
        });
  }

  private static void report(Page page, String value, String day, String document) {
    page.fill("#value", value);
    day(page, "day", day);
    page.fill("#document", document);
    page.setInputFiles("#file", new FilePayload("doc.pdf", "application/pdf", PDF));
    page.click("#send");
  }

  private static void day(Page page, String field, String day) {
    page.fill("#" + field + "_input", day);
    page.press("#" + field + "_input", "Tab");
  }

  private void visit(String name, Browser.Visit visit) throws Exception {
    Browser.visit(
        product,
        name,
        page -> {
          Browser.signIn(page, "city");
          visit.to(page);
        });
  }
}
