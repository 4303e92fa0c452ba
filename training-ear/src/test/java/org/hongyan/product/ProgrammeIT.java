package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Anybody finds a published class without signing in; nobody finds a draft so. */
@Tag("browser")
class ProgrammeIT {

  private static final String CARDS = ".programme .card";
  private static final String ENTERPRISE = "企业知识产权管理培训班（演示）";

  private final Product product = Product.on(Database.DERBY);

  @Test
  void isFoundReadAndPutIntoACalendarOnAPhone() throws Exception {
    visit(
        "programme-phone",
        375,
        page -> {
          page.navigate("/");
          page.click("a[href$='/programme/classes']");
          assertThat(page.locator(CARDS).first()).containsText(ENTERPRISE);
          page.selectOption("#divisionCode", "150526");
          page.click("form.filters button[type=submit]");
          page.waitForURL(Pattern.compile("divisionCode=150526"));
          assertThat(page.locator(CARDS)).hasCount(1);
          assertThat(page.locator("#divisionCode")).hasValue("150526");
          page.click(".switch a[href*='/month']");
          assertThat(page.locator("#divisionCode")).hasValue("150526");
          page.navigate("/programme/classes?when=open&group=ENTERPRISE_MANAGER");
          assertThat(page.locator("details.more-filters")).hasAttribute("open", "open");
          page.click(CARDS + " a");
          assertThat(page.locator("h1")).hasText(ENTERPRISE);
          assertThat(page.locator(".lessons li").first()).containsText("09:00");
          assertThat(page.locator("main")).containsText("通辽市政务服务中心");
          Download calendar = page.waitForDownload(() -> page.click("a[href$='.ics']"));
          assertTrue(Files.readString(calendar.path()).contains("BEGIN:VEVENT"));
        });
  }

  @Test
  void theMonthShowsEachDayOnWhichAClassIsHeld() throws Exception {
    String day = product.openClass().get("startDate").getAsString();
    visit(
        "programme-month",
        1366,
        page -> {
          page.navigate("/programme/month?month=" + day.substring(0, 7));
          assertThat(page.locator("td:not(.outside) a.entry:has-text('企业')").first()).isVisible();
          page.click("a[rel=next]");
          page.waitForURL(Pattern.compile("month=\\d{4}-\\d{2}"));
          page.navigate("/programme/month?month=1990-01");
          assertThat(page.locator("main")).containsText("这个月没有已公布的培训班");
          page.navigate("/programme/month?month=nonsense");
          assertThat(page.locator("table.month")).isVisible();
        });
  }

  @Test
  void aDraftIsNotThereAndNothingFoundSaysWhatToDo() throws Exception {
    long draft =
        product
            .api("city")
            .post(
                "/sessions",
                "{\"title\":\"未公布的培训班\",\"typeCode\":\"BASIC\",\"level\":\"CITY\",\"divisionCode\":\"150500\",\"startDate\":\"2031-05-12\",\"endDate\":\"2031-05-13\"}")
            .expect(201)
            .object()
            .get("id")
            .getAsLong();
    visit(
        "programme-draft",
        375,
        page -> {
          assertEquals(404, page.navigate("/programme/class?id=" + draft).status());
          assertThat(page.locator("main")).not().containsText("未公布的培训班");
          Response list = page.navigate("/programme/classes?q=未公布");
          assertEquals(200, list.status());
          assertThat(page.locator(CARDS)).hasCount(0);
          page.click(".empty a");
          assertThat(page.locator(CARDS).first()).isVisible();
        });
  }

  private void visit(String name, int width, Browser.Visit visit) throws Exception {
    Browser.visit(product, name, width, "zh-CN", visit);
  }
}
