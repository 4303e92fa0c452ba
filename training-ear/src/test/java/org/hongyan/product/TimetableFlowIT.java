package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organiser plans a class by the pages: lessons, conflicts, calendar, substitution. */
@Tag("browser")
class TimetableFlowIT {

  private static final String GOOD = ".alert.good";
  private static final String BAD = ".alert.bad";
  private static final int PIXELS_OF_AN_HOUR = 44;

  private final Product product = Product.on(Database.DERBY);

  @Test
  void aCityClassOfThreeDaysWithFourTrainersIsPublished() throws Exception {
    LocalDate monday = monday(20);
    Browser.visit(
        product,
        "timetable-publish",
        page -> {
          Browser.signIn(page, "city");
          create(page, "全市地理标志保护培训班（试）", monday);
          lesson(page, monday, "09:00", "11:30", 0);
          lesson(page, monday, "14:00", "16:30", 1);
          lesson(page, monday.plusDays(1), "09:00", "11:30", 2);
          lesson(page, monday.plusDays(2), "09:00", "11:30", 3);
          assertThat(page.locator("section[aria-labelledby='timetable-title'] tbody tr"))
              .hasCount(4);
          page.locator("button", new Page.LocatorOptions().setHasText("发布")).click();
          assertThat(page.locator(GOOD)).containsText("已发布");
          assertThat(page.locator("main .chip").first()).hasText("已发布");
          String id = page.url().replaceAll(".*id=(\\d+).*", "$1");
          product.api().get("/sessions/" + id).expect(200);
          assertEquals(
              4,
              product
                  .api()
                  .get("/sessions/" + id + "/lessons")
                  .expect(200)
                  .json()
                  .getAsJsonArray()
                  .size());
        });
  }

  @Test
  void whatCollidesIsToldBeforeAndRefusedOnSavingAndNothingTypedIsLost() throws Exception {
    LocalDate monday = monday(22);
    Browser.visit(
        product,
        "timetable-conflict",
        page -> {
          Browser.signIn(page, "city");
          create(page, "先到的班", monday);
          lesson(page, monday, "09:00", "11:30", 5);
          create(page, "后到的班", monday);
          openLesson(page);
          fillLesson(page, monday, "11:00", "12:00", 5);
          page.fill("#title", "会撞的课");
          page.click("button[name=check]");
          assertThat(page.locator(BAD)).containsText("先到的班");
          assertThat(page.locator(BAD)).containsText("11:30");
          assertThat(page.locator("#title")).hasValue("会撞的课");
          page.click("button[name=save]");
          assertThat(page.locator(BAD)).containsText("已有课");
          assertThat(page.locator("#from")).hasValue("11:00");
          assertThat(page.locator("#trainers input:checked")).hasCount(1);
          page.click("button[name=suggest]");
          assertThat(page.locator("caption + thead + tbody tr").first()).isVisible();
          assertThat(page.locator("#title")).hasValue("会撞的课");
          page.fill("#from", "11:30");
          page.click("button[name=save]");
          assertThat(page.locator(GOOD)).containsText("已保存");
        });
  }

  @Test
  void aLessonIsDraggedToAnotherDayAndSentBackFromAConflict() throws Exception {
    LocalDate monday = monday(24);
    Browser.visit(
        product,
        "timetable-drag",
        page -> {
          Browser.signIn(page, "city");
          create(page, "拖动的班", monday);
          lesson(page, monday, "09:00", "10:00", 6);
          lesson(page, monday.plusDays(1), "14:00", "15:00", 6);
          String id = page.url().replaceAll(".*id=(\\d+).*", "$1");
          page.navigate("/session/calendar?session=" + id + "&day=" + monday);
          drag(page, page.locator(".block").first(), 1, 2);
          assertThat(page.locator(GOOD)).containsText("已移动");
          assertThat(page.locator("[data-day='" + monday.plusDays(1) + "'] .block")).hasCount(2);
          assertThat(page.locator("[data-day='" + monday.plusDays(1) + "'] .when").first())
              .hasText("11:00–12:00");
          drag(page, page.locator(".block").first(), 0, 3);
          assertThat(page.locator(BAD)).containsText("本班");
          assertThat(page.locator("[data-day='" + monday.plusDays(1) + "'] .when").first())
              .hasText("11:00–12:00");
        });
  }

  @Test
  void aTrainerWhoFellIllIsReplacedWithAReason() throws Exception {
    LocalDate monday = monday(26);
    Browser.visit(
        product,
        "timetable-substitute",
        page -> {
          Browser.signIn(page, "city");
          create(page, "换讲师的班", monday);
          lesson(page, monday, "09:00", "11:30", 7);
          page.locator("section[aria-labelledby='timetable-title'] tbody a").first().click();
          String ill = page.locator("#out option").first().textContent();
          String in = page.locator("#in option").nth(10).textContent();
          page.selectOption("#in", page.locator("#in option").nth(10).getAttribute("value"));
          page.click("button[name=substitute]");
          assertThat(page.locator("#reason-error")).isVisible();
          page.fill("#reason", "突发疾病，不能到场");
          page.click("button[name=substitute]");
          assertThat(page.locator(GOOD)).containsText("已保存");
          Locator row = page.locator("section[aria-labelledby='timetable-title'] tbody tr").first();
          assertThat(row).containsText(in);
          page.locator("section[aria-labelledby='timetable-title'] tbody a").first().click();
          assertThat(page.locator("table")).containsText("突发疾病");
          assertThat(page.locator("table")).containsText(ill);
        });
  }

  @Test
  void anOfficialReadsTheCalendarOnAPhoneAndPlansNothing() throws Exception {
    Browser.visit(
        product,
        "timetable-phone",
        375,
        "en",
        page -> {
          Browser.signIn(page, "official");
          page.navigate("/session/calendar?view=month&lang=en");
          assertThat(page.locator("h1")).hasText("Calendar of lessons");
          int overflow =
              (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
          assertTrue(overflow <= 0, "wider than the screen by " + overflow);
          page.navigate("/session/sessions");
          assertThat(page.locator("a[href$='/session/edit']")).hasCount(0);
          assertEquals(403, page.navigate("/session/edit").status());
        });
  }

  private static LocalDate monday(int weeksAhead) {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"))
        .plusWeeks(weeksAhead)
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  private static void create(Page page, String title, LocalDate monday) {
    page.navigate("/session/sessions");
    page.click(".page-header a.primary");
    page.fill("#title", title);
    page.selectOption("#typeCode", "GEOGRAPHICAL_INDICATION");
    page.selectOption("#divisionCode", "150500");
    page.check("input[name=audienceGroups][value=ENTERPRISE_MANAGER]");
    page.locator("details:has(#courses) > summary").click();
    page.fill("[data-picks='courses']", "地理标志");
    page.locator("#courses label:visible input").first().check();
    page.fill("#startDate", monday.toString());
    page.fill("#endDate", monday.plusDays(2).toString());
    page.fill("#capacity", "20");
    page.fill("#registrationOpensAt", monday.minusDays(20) + "T08:00");
    page.fill("#registrationClosesAt", monday.minusDays(3) + "T18:00");
    page.click("#session button[type=submit]");
    assertThat(page.locator(GOOD)).containsText("已保存");
  }

  private static void openLesson(Page page) {
    page.locator("section[aria-labelledby='timetable-title'] a").first().click();
  }

  private static void lesson(Page page, LocalDate day, String from, String to, int trainer) {
    openLesson(page);
    fillLesson(page, day, from, to, trainer);
    page.fill("#title", "第 " + trainer + " 讲");
    page.click("button[name=save]");
    assertThat(page.locator(GOOD)).containsText("已保存");
  }

  private static void fillLesson(Page page, LocalDate day, String from, String to, int trainer) {
    page.fill("#day", day.toString());
    page.fill("#from", from);
    page.fill("#to", to);
    page.selectOption(
        "#venueId", page.locator("#venueId option").nth(1 + trainer).getAttribute("value"));
    page.locator("#trainers input").nth(trainer).check();
  }

  /** Drags a block by so many days and hours. */
  private static void drag(Page page, Locator block, int days, int hours) {
    BoundingBox from = block.boundingBox();
    double width = page.locator(".day").first().boundingBox().width;
    double x = from.x + from.width / 2;
    double y = from.y + 8;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + 10, y + 10);
    page.mouse()
        .move(
            x + days * width,
            y + (double) hours * PIXELS_OF_AN_HOUR,
            new Mouse.MoveOptions().setSteps(8));
    page.mouse().up();
  }
}
