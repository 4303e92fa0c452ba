package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The administrator keeps reference data on its pages; everybody else reads it. */
@Tag("browser")
class ReferencePageIT {

  private static final String GOOD = ".alert.good";
  private static final String BAD = ".alert.bad";

  private final Product product = Product.on(Database.DERBY);

  @Test
  void aDivisionIsAddedWithWidgetsAndDeletedAgain() throws Exception {
    visit(
        "reference-division",
        1366,
        "zh-CN",
        page -> {
          page.navigate("/reference/divisions?edit=new");
          page.getByRole(AriaRole.COMBOBOX, named("上级区划")).press("Space");
          page.locator("#parentCode_filter").pressSequentially("150500");
          assertThat(page.locator("#parentCode_items li:visible")).hasCount(1);

          page.navigate("/reference/divisions?edit=new");
          page.fill("#code", "150598");
          page.fill("#name", "试验区");
          page.fill("#shortName", "试验");
          page.selectOption("#level", "FUNCTIONAL_ZONE");
          page.getByRole(AriaRole.COMBOBOX, named("上级区划")).press("Space");
          page.locator("#parentCode_items li[data-value='150500']").click();
          assertThat(page.locator("#parentCode_label")).hasText("150500 通辽市");
          assertThat(page.locator("#parentCode_panel")).isHidden();
          page.fill("#validFrom_input", "2026/3/1");
          page.click("#validTo button");
          assertThat(page.locator("#validTo_panel thead th").first()).hasText("一");
          page.keyboard().press("Escape");
          page.fill("#validTo_input", "2026-02-30");
          page.press("#validTo_input", "Tab");
          page.click("#save");
          assertThat(page.locator("#validTo-error")).containsText("2026-02-30");
          assertThat(page.locator("#validTo_input")).hasValue("2026-02-30");
          assertThat(page.locator("#name")).hasValue("试验区");
          page.fill("#validTo_input", "");
          page.press("#validTo_input", "Tab");
          page.click("#save");
          assertThat(page.locator(GOOD)).containsText("试验区");
          page.navigate("/reference/divisions?q=150598");
          assertThat(page.locator("tbody tr")).hasCount(1);
          assertThat(page.locator("tbody tr")).containsText("2026-03-01");

          page.navigate("/reference/divisions?edit=150523");
          page.click("[data-opens='remove']");
          page.click("#delete");
          assertThat(page.locator(BAD)).containsText("人次");
          page.navigate("/reference/divisions?edit=150598");
          page.click("[data-opens='remove']");
          page.click("#delete");
          assertThat(page.locator(GOOD)).containsText("150598");
        });
  }

  /** A quick hand clicks an entry before the list has finished opening. */
  @Test
  void anEntryClickedTheMomentTheListOpensIsChosen() throws Exception {
    visit(
        "reference-quick-choice",
        1366,
        "zh-CN",
        page -> {
          page.navigate("/reference/divisions?edit=new");
          page.evaluate(
              "document.querySelector('#parentCode .ui-selectonemenu-trigger').click();"
                  + "document.querySelector(\"#parentCode_items li[data-value='150500']\").click()");
          assertThat(page.locator("#parentCode_label")).hasText("150500 通辽市");
          assertThat(page.locator("#parentCode_panel")).isHidden();
        });
  }

  @Test
  void aHolidayIsAddedInEnglishOnAPhoneAndAnUnknownYearSaysSo() throws Exception {
    visit(
        "reference-holiday",
        375,
        "en",
        page -> {
          page.navigate("/reference/holidays?year=2031&lang=en");
          assertThat(page.locator(".alert.warn")).containsText("2031");
          page.navigate("/reference/holidays?edit=new");
          page.fill("#day_input", "2031-01-01");
          page.press("#day_input", "Tab");
          page.fill("#name", "New Year");
          page.click("#save");
          assertThat(page.locator(GOOD)).containsText("2031-01-01 is saved");
          page.navigate("/reference/holidays?import=lines");
          page.fill("#lines", "2031-02-30,HOLIDAY,x\n2031-01-01,HOLIDAY,New Year's Day");
          page.click("#send");
          assertThat(page.locator(BAD)).containsText("Line 1");
          assertThat(page.locator("#lines"))
              .hasValue("2031-02-30,HOLIDAY,x\n2031-01-01,HOLIDAY,New Year's Day");
          page.fill("#lines", "2031-01-01,HOLIDAY,New Year's Day\n2031-01-02,HOLIDAY,New Year");
          page.click("#send");
          assertThat(page.locator(GOOD)).containsText("1 days added, 1 changed");
          page.navigate("/reference/holidays?year=2031");
          assertThat(page.locator(".alert.warn")).hasCount(0);
          int overflow =
              (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
          assertTrue(overflow <= 0, "wider than the screen by " + overflow);
        });
  }

  @Test
  void aStaleEditKeepsWhatWasTypedAndShowsWhatIsSaved() throws Exception {
    visit(
        "reference-stale",
        1366,
        "zh-CN",
        page -> {
          page.navigate("/reference/pass-lines?year=2022");
          page.locator("tbody a").first().click();
          Page other = page.context().newPage();
          other.navigate(page.url());
          passLine(other, "151", "公告 一");
          assertThat(other.locator(GOOD)).containsText("2022 NATIONAL");
          passLine(page, "149", "公告 二");
          assertThat(page.locator(BAD)).isVisible();
          assertThat(page.locator("#lawLine")).hasValue("149");
          assertThat(page.locator("#lawLine-help")).containsText("151");
          assertThat(page.locator("#source-help")).containsText("公告 一");
          page.click("#save");
          assertThat(page.locator(GOOD)).containsText("2022 NATIONAL");
          page.navigate("/reference/pass-lines?year=2022");
          assertThat(page.locator("tbody tr")).containsText("149 / 250");
        });
  }

  @Test
  void othersReadAndNothingMore() throws Exception {
    Browser.visit(
        product,
        "reference-reading",
        page -> {
          Browser.signIn(page, "official");
          page.locator(".side a[href$='/reference/divisions']").click();
          assertThat(page.locator("tbody tr").first()).containsText("150500");
          assertThat(page.locator("a[href*='edit=']")).hasCount(0);
          assertEquals(0, page.locator("script[src*='primefaces']").count());
          page.navigate("/reference/divisions?edit=150523");
          assertThat(page.locator("#save")).hasCount(0);
        });
  }

  private static void passLine(Page page, String law, String source) {
    page.fill("#lawLine", law);
    page.fill("#practiceLine", "90");
    page.selectOption("#status", "CONFIRMED");
    page.fill("#source", source);
    page.click("#save");
  }

  private void visit(String name, int width, String language, Browser.Visit visit)
      throws Exception {
    Browser.visit(
        product,
        name,
        width,
        language,
        page -> {
          Browser.signIn(page, "admin");
          visit.to(page);
        });
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
