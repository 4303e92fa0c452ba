package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A trainer on the whole way: nominated, reviewed, admitted, found, away, and gone again. */
@Tag("browser")
class TrainerPoolIT {

  private static final String NAME = "阿如娜";

  private final Product product = Product.on(Database.DERBY);

  @Test
  void isNominatedReviewedAdmittedFoundAndLetGo() throws Exception {
    Browser.visit(
        product,
        "trainer-pool",
        page -> {
          Browser.signIn(page, "city");
          nominate(page);
          step(page, "审核提名");
          page.fill("#note", "资历相符");
          page.click("form:has(input[value=review]) button[type=submit]");
          page.waitForURL(Pattern.compile("done=review"));
          step(page, "入库");
          page.click("form:has(input[value=admission]) button[type=submit]");
          assertThat(page.locator("#document-error")).not().isEmpty();
          page.fill("#document", "通知管字〔2026〕9号");
          page.click("form:has(input[value=admission]) button[type=submit]");
          page.waitForURL(Pattern.compile("done=admission"));
          assertThat(page.locator("dl .chip")).containsText("在库");

          find(page, "2026-12-14", true);
          page.click("tbody a");
          page.fill("#from0", "2026-12-14");
          page.fill("#why0", "开庭");
          page.click("form:has(input[value=unavailability]) button[type=submit]");
          page.waitForURL(Pattern.compile("done=unavailability"));
          assertThat(page.locator("#to0")).hasValue("2026-12-14");
          find(page, "2026-12-14", false);
          find(page, "2026-12-15", true);
          Download export = page.waitForDownload(() -> page.click("a[href*='export.xlsx']"));
          assertTrue(Files.size(export.path()) > 1000);

          page.click("tbody a");
          page.fill("#reason", "调离本市");
          page.click("[data-opens=depart]");
          page.click("dialog[open] button[type=submit]");
          page.waitForURL(Pattern.compile("done=departure"));
          assertThat(page.locator("dl .chip")).containsText("已离库");
          assertThat(page.locator("section[aria-labelledby=history-title] tbody tr")).hasCount(4);
          find(page, "2026-12-15", false);
        });
  }

  @Test
  void lessonsToComeAskForASubstituteWhenTheirTrainerIsAway() throws Exception {
    LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(200);
    Api city = product.api("city");
    long trainer = admitted(city);
    long session =
        id(
            city.post(
                "/sessions",
                "{\"title\":\"换人演示班\",\"typeCode\":\"BASIC\",\"level\":\"CITY\",\"divisionCode\":\"150500\",\"startDate\":\"%s\",\"endDate\":\"%s\"}"
                    .formatted(day, day)));
    city.post(
            "/sessions/" + session + "/lessons",
            "{\"title\":\"待授的课\",\"start\":\"%sT01:00:00Z\",\"end\":\"%sT02:00:00Z\",\"trainerIds\":[%d]}"
                .formatted(day, day, trainer))
        .expect(201);
    Browser.visit(
        product,
        "trainer-ahead",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("trainer/trainer?id=" + trainer);
          assertThat(page.locator("tr:has-text('待授的课')")).not().containsText("须换人");
          page.fill("#from0", day.toString());
          page.fill("#why0", "出差");
          page.click("form:has(input[value=unavailability]) button[type=submit]");
          page.waitForURL(Pattern.compile("done=unavailability"));
          assertThat(page.locator("tr:has-text('待授的课')")).containsText("须换人");
          page.click("tr:has-text('待授的课') a");
          page.waitForURL(Pattern.compile("/session/lesson\\?id="));
        });
    city.delete("/sessions/" + session).expect(204);
  }

  private static long admitted(Api city) {
    long trainer =
        id(
            city.post(
                "/trainers",
                "{\"person\":{\"name\":\"待换\",\"phone\":\"17355529999\"},\"divisionCode\":\"150500\",\"orientation\":\"THEORY\",\"origin\":\"LOCAL\",\"nationallyKnown\":false,\"languages\":[\"CHINESE\"],\"subjects\":[{\"subjectCode\":\"PATENT\",\"level\":\"BASIC\"}]}"));
    city.post(
            "/trainers/" + trainer + "/review",
            "{\"result\":\"PASSED\",\"date\":\"2026-01-05\",\"note\":\"x\"}")
        .expect(200);
    city.post(
            "/trainers/" + trainer + "/admission",
            "{\"document\":\"通知管字〔2026〕9号\",\"date\":\"2026-01-06\"}")
        .expect(200);
    return trainer;
  }

  private static long id(Api.Answer answer) {
    return answer.expect(201).object().get("id").getAsLong();
  }

  @Test
  void aListIsPreviewedCorrectedAndNominated() throws Exception {
    Browser.visit(
        product,
        "trainer-sheet",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("trainer/trainers");
          page.click(".page-header a[href*='/sheet/import']");
          Download form = page.waitForDownload(() -> page.click("a[href*='template.xlsx']"));
          assertTrue(Files.size(form.path()) > 1000);
          sheet(page, "专利", "15050219900101001X");
          assertThat(page.locator("tbody tr")).hasCount(2);
          assertThat(page.locator("tbody")).containsText("专利 高级；商标与品牌 初级");
          assertThat(page.locator("#apply")).hasCount(0);
          page.click("[data-opens='discard']");
          page.click("#discardNow");
          sheet(page, "专利 高级", "");
          page.click("#apply");
          assertThat(page.locator(".alert.good")).containsText("3");
          page.navigate("trainer/trainers");
          page.fill("#q", "表格单位");
          page.click("form.filters button[type=submit]");
          assertThat(page.locator("tbody tr")).hasCount(3);
          assertThat(page.locator("tbody")).containsText("待审核");
        });
  }

  private static void sheet(Page page, String subject, String idNumber) {
    String rows =
        "姓名,证件号码,工作单位,类型,来源,可授专题与级别,授课语言\n"
            + "表格甲,,表格单位,理论,本地,版权 初级；专利 高级,汉语、蒙古语\n"
            + ("表格乙,,表格单位,实务,外地," + subject + ",汉语\n")
            + ("表格丙," + idNumber + ",表格单位,理论,本地,专利 中级,汉语\n");
    page.setInputFiles(
        "#file", new FilePayload("讲师.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
    page.click("#send");
    assertThat(page.locator("#preview-title")).hasText("讲师.csv");
  }

  /** What was typed stays when the form is refused. */
  private static void nominate(Page page) {
    page.navigate("trainer/edit");
    page.fill("#name", NAME);
    page.fill("#idNumber", "150502199001011234");
    page.fill("#employer", "扎鲁特旗地理标志协会");
    page.check("input[value=MONGOLIAN]");
    page.check("input[value='GEOGRAPHICAL_INDICATION:ADVANCED']");
    page.fill("#hours1", "8:30-12:00, 14:00-17:30");
    page.fill("#hours2", "8:30-12:00");
    page.click("main form button[type=submit]");
    assertThat(page.locator("#idNumber-error")).not().isEmpty();
    assertThat(page.locator("#name")).hasValue(NAME);
    assertTrue(page.isChecked("input[value='GEOGRAPHICAL_INDICATION:ADVANCED']"));
    page.fill("#idNumber", "");
    page.click("main form button[type=submit]");
    page.waitForURL(Pattern.compile("/trainer/trainer\\?id="));
  }

  private static void step(Page page, String heading) {
    assertEquals(heading, page.textContent("section[aria-labelledby=next-title] h3").strip());
  }

  /** In Mongolian, about geographical indications, in Zhalute, on this day. */
  private static void find(Page page, String day, boolean there) {
    page.navigate("trainer/trainers");
    page.selectOption("#subject", "GEOGRAPHICAL_INDICATION");
    page.selectOption("#level", "ADVANCED");
    page.selectOption("#language", "MONGOLIAN");
    page.selectOption("#divisionCode", "150526");
    page.fill("#freeOn", day);
    page.click("form.filters button[type=submit]");
    page.waitForURL(Pattern.compile("freeOn=" + day));
    String rows = page.locator("main").textContent();
    if (there) {
      assertTrue(rows.contains(NAME), rows);
    } else {
      assertFalse(rows.contains(NAME), rows);
    }
  }
}
