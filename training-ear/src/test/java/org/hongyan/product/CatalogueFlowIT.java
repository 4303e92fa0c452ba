package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Organisers keep the course catalogue, materials, venues and bases on their pages. */
@Tag("browser")
class CatalogueFlowIT {

  private static final String GOOD = ".alert.good";
  private static final String BAD = ".alert.bad";
  private static final String CHIP = ".page-header .chip";

  private final Product product = Product.on(Database.DERBY);

  @Test
  void aCourseIsCreatedReviewedApprovedAndRetired() throws Exception {
    visit(
        "catalogue-course",
        "city",
        page -> {
          page.navigate("/course/courses");
          page.click(".page-header a[href*='edit=new']");
          page.fill("#code", "it-gi-001");
          page.fill("#title", "地理标志试讲");
          choose(page, "subjectCode", "GEOGRAPHICAL_INDICATION");
          choose(page, "divisionCode", "150523");
          page.fill("#standard", "GB/T 29490-2013");
          page.fill("#syllabus", "一、概念\n二、案例");
          page.click("#save");
          assertThat(page.locator("#minutes-error")).containsText("30,000");
          assertThat(page.locator("#title")).hasValue("地理标志试讲");
          assertThat(page.locator("#syllabus")).hasValue("一、概念\n二、案例");
          page.fill("#minutes", "180");
          page.click("#save");
          assertThat(page.locator(GOOD)).containsText("IT-GI-001");
          assertThat(page.locator(".kv")).containsText("4 学时（180 分钟）");
          assertThat(page.locator(".alert.warn")).containsText("GB/T 29490-2023");
          page.click("#submit");
          assertThat(page.locator(CHIP)).hasText("审核中");
          page.click("#approve");
          assertThat(page.locator(BAD)).containsText("审定文件");
          page.fill("#document", "试〔2026〕1号");
          page.click("#approve");
          assertThat(page.locator(CHIP)).hasText("已审定");
          assertThat(page.locator(".kv")).containsText("试〔2026〕1号");
          page.click("[data-opens='retire']");
          page.fill("#retireReason", "内容过时");
          page.click("#retireNow");
          assertThat(page.locator(CHIP)).hasText("已停用");
          page.click("#renew");
          assertThat(page.locator("#title")).hasValue("地理标志试讲");
          page.navigate("/course/courses?q=it-gi&status=DRAFT");
          assertThat(page.locator("tbody tr")).hasCount(1);
          assertThat(page.locator("tbody tr")).containsText("第 2 版");
        });
  }

  @Test
  void aMaterialNeedsItsTextAndKeepsItsHash() throws Exception {
    visit(
        "catalogue-material",
        "kailu",
        page -> {
          page.navigate("/course/material-edit?edit=new");
          page.fill("#title", "开鲁讲义");
          page.fill("#authors", "编写组");
          page.fill("#courses", "TL-GI-002");
          page.click("#save");
          assertThat(page.locator(".kv")).containsText("开鲁红干椒地理标志保护实务");
          page.click("#submit");
          assertThat(page.locator(BAD)).containsText("教材文本");
          file(page, "MZ program", "讲义.pdf");
          assertThat(page.locator("#documents " + BAD)).containsText("可执行程序");
          file(page, "%PDF-1.4 text", "讲义.pdf");
          assertThat(page.locator("#documents tbody tr")).containsText("讲义.pdf");
          page.click("#submit");
          assertThat(page.locator(CHIP)).hasText("审核中");
          assertThat(page.locator("#approve")).hasCount(0);
        });
  }

  @Test
  void venuesAndBasesAreKeptAndReadByAll() throws Exception {
    visit(
        "catalogue-places",
        "city",
        page -> {
          page.navigate("/place/venues?edit=new");
          page.fill("#name", "核验场地");
          choose(page, "divisionCode", "150525");
          page.fill("#seats", "0");
          page.click("#save");
          assertThat(page.locator("#seats-error")).containsText("5,000");
          page.fill("#seats", "66");
          page.click("#save");
          page.navigate("/place/venues?q=核验场地&minSeats=60");
          assertThat(page.locator("tbody tr")).hasCount(1);
          page.navigate("/place/base-edit?edit=new");
          page.fill("#name", "核验基地");
          choose(page, "divisionCode", "150525");
          page.fill("#recognitionDocument", "试〔2020〕1号");
          page.fill("#recognisedOn_input", "2020-01-01");
          page.fill("#validTo_input", "2020-12-31");
          page.press("#validTo_input", "Tab");
          page.click("#save");
          assertThat(page.locator(CHIP)).hasText("已到期");
          page.click("[data-opens='withdraw']");
          page.click("#withdrawNow");
          assertThat(page.locator(BAD)).containsText("原因");
          page.click("[data-opens='withdraw']");
          page.fill("#reason", "停止办学");
          page.click("#withdrawNow");
          assertThat(page.locator(CHIP)).hasText("已撤销");
        });
    visit(
        "catalogue-reading",
        "official",
        page -> {
          page.navigate("/place/bases");
          assertThat(page.locator(".alert.warn")).containsText("开鲁县");
          assertThat(page.locator("a[href*='edit=']")).hasCount(0);
          page.navigate("/course/courses");
          assertThat(page.locator("a[href*='edit=']")).hasCount(0);
          page.locator("tbody a").first().click();
          assertThat(page.locator("#filing")).hasCount(0);
          assertEquals(0, page.locator("#retire").count());
        });
  }

  @Test
  void aSheetIsPreviewedCorrectedAndWritten() throws Exception {
    visit(
        "catalogue-sheet",
        "naiman",
        page -> {
          page.navigate("/place/venues");
          page.click(".page-header a[href*='/sheet/import']");
          sheet(page, "名称,所在地区,座位数\n导入甲,奈曼旗,30\n导入乙,开鲁县,很多\n");
          assertThat(page.locator("tbody tr").first()).containsText("很多");
          assertThat(page.locator("#apply")).hasCount(0);
          page.click("[data-opens='discard']");
          page.click("#discardNow");
          sheet(page, "名称,所在地区,座位数\n导入甲,奈曼旗,30\n导入乙,奈曼旗,40\n");
          page.click("#apply");
          assertThat(page.locator(GOOD)).containsText("2");
          page.navigate("/place/venues?q=导入");
          assertThat(page.locator("tbody tr")).hasCount(2);
        });
  }

  private static void sheet(Page page, String text) {
    page.setInputFiles(
        "#file", new FilePayload("场地.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    page.click("#send");
    assertThat(page.locator("#preview-title")).hasText("场地.csv");
  }

  private static void choose(Page page, String menu, String value) {
    page.click("#" + menu + " .ui-selectonemenu-trigger");
    page.click("#" + menu + "_items li[data-value='" + value + "']");
  }

  private static void file(Page page, String content, String name) {
    page.selectOption("#kind", "TEXT");
    page.setInputFiles(
        "#file",
        new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
    page.click("#file-send");
  }

  private void visit(String name, String caller, Browser.Visit visit) throws Exception {
    Browser.visit(
        product,
        name,
        1366,
        "zh-CN",
        page -> {
          Browser.signIn(page, caller);
          visit.to(page);
        });
  }
}
