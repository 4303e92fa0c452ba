package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organiser names columns once for all, and says who is meant where a name alone cannot. */
@Tag("browser")
class LedgerMappingPageIT {

  private static final String HEADER =
      "班次编号,培训班名称,培训类型,级别,举办地区,主办单位,结班日期,%s,身份证号,手机号,工作单位,人员类别,是否结业\n";

  @Test
  void columnsAreNamedSavedAndUsedAgain() throws Exception {
    byte[] file = ledger("何人", "M1", "映射甲", "", "13900000001").getBytes(StandardCharsets.UTF_8);
    Browser.visit(
        Product.on(Database.DERBY),
        "ledger-mapping",
        page -> {
          Browser.signIn(page, "kailu");
          send(page, "odd.csv", file);
          assertThat(page.locator("#missing")).containsText("姓名");
          page.getByLabel("何人").selectOption(new SelectOption().setValue("NAME"));
          page.check("[id='ledger:saveMapping']");
          page.click("[id='ledger:remap']");
          assertThat(page.locator(".alert.good")).isVisible();
          assertThat(page.locator("#count-fresh")).hasText("1");
          discard(page);

          send(page, "later.csv", file);
          assertThat(page.locator("#count-fresh")).hasText("1");
          assertThat(page.locator("#savedMapping")).containsText("odd.csv");
          page.click("[id='ledger:forgetMapping']");
          assertThat(page.locator(".alert.bad")).containsText("姓名");
          discard(page);
        });
  }

  @Test
  void theOrganiserSaysWhoIsMeant() throws Exception {
    String first = ledger("姓名", "Q1", "同名人", "", "13900000002");
    String second = ledger("姓名", "Q2", "同名人", "", "13900000003");
    Browser.visit(
        Product.on(Database.DERBY),
        "ledger-question",
        page -> {
          Browser.signIn(page, "kailu");
          send(page, "one.csv", first.getBytes(StandardCharsets.UTF_8));
          String one = page.url();
          page.click("[id='ledger:apply']");
          assertThat(page.locator("#count-applied")).hasText("1");

          send(page, "two.csv", second.getBytes(StandardCharsets.UTF_8));
          assertThat(page.locator("#count-persons")).hasText("1");
          var answer = page.getByLabel("同名人");
          assertThat(answer).hasValue("");
          answer.selectOption(new SelectOption().setIndex(1));
          page.dblclick("[id='ledger:apply']");
          assertThat(page.locator("#count-applied")).hasText("1");

          takeBack(page);
          page.navigate(one);
          takeBack(page);
        });
  }

  @Test
  void whoWasDeletedIsAskedAboutAndNotBroughtBack() throws Exception {
    Product product = Product.on(Database.DERBY);
    String first = ledger("姓名", "D4", "走了的人", "", "13900000006");
    String later = first + ledger("姓名", "D4", "新来的人", "", "13900000007").split("\n")[1] + "\n";
    Browser.visit(
        product,
        "ledger-deleted",
        page -> {
          Browser.signIn(page, "kailu");
          send(page, "before.csv", first.getBytes(StandardCharsets.UTF_8));
          String one = page.url();
          page.click("[id='ledger:apply']");
          assertThat(page.locator("#count-applied")).hasText("1");
          delete(product.api("city"), "走了的人");

          send(page, "same.csv", first.getBytes(StandardCharsets.UTF_8));
          assertThat(page.locator("#count-same")).hasText("1");
          assertThat(page.getByLabel("走了的人").locator("option:checked")).containsText("已删除人员 #");
          discard(page);

          send(page, "later.csv", later.getBytes(StandardCharsets.UTF_8));
          assertThat(page.locator("#count-invalid")).hasText("2");
          page.click("[id='ledger:apply']");
          assertThat(page.locator(".alert.bad")).isVisible();
          page.getByLabel("走了的人").selectOption(new SelectOption().setIndex(2));
          page.getByLabel("新来的人").selectOption(new SelectOption().setIndex(1));
          page.click("[id='ledger:apply']");
          assertThat(page.locator("#count-applied")).hasText("1");
          takeBack(page);
          page.navigate(one);
          takeBack(page);
        });
  }

  private static void delete(Api city, String name) {
    JsonObject person =
        city.post("/persons/searches", "{\"q\":\"" + name + "\"}")
            .expect(200)
            .object()
            .getAsJsonArray("items")
            .get(0)
            .getAsJsonObject();
    String body = "{\"personId\":" + person.get("id") + ",\"kind\":\"DELETION\"}";
    JsonObject asked = city.post("/privacy-requests", body).expect(201).object();
    city.post(
            "/privacy-requests/" + asked.get("id") + "/grant",
            "{\"version\":" + asked.get("version") + ",\"confirmed\":true}")
        .expect(200);
  }

  @Test
  void refusedRowsAreCorrectedInTheirWorkbookAndSentAgain() throws Exception {
    String wrong =
        ledger("姓名", "R1", "改错人", "", "13900000004")
            + ledger("姓名", "R1", "改错人二", "", "1390000").split("\n")[1]
            + "\n";
    Browser.visit(
        Product.on(Database.DERBY),
        "ledger-corrected",
        page -> {
          Browser.signIn(page, "kailu");
          send(page, "wrong.csv", wrong.getBytes(StandardCharsets.UTF_8));
          String first = page.url();
          assertThat(page.locator("#count-invalid")).hasText("1");
          Download download =
              page.waitForDownload(() -> page.click("a[href$='/refused-rows.xlsx']"));
          byte[] corrected = corrected(download.path(), "1390000", "13900000005");
          page.check("[id='ledger:skip']");
          page.click("[id='ledger:apply']");
          assertThat(page.locator("#count-applied")).hasText("1");

          send(page, "corrected.xlsx", corrected);
          assertThat(page.locator("#count-fresh")).hasText("1");
          assertThat(page.locator("#count-sessions")).hasText("0");
          page.click("[id='ledger:apply']");
          assertThat(page.locator("#count-applied")).hasText("1");
          takeBack(page);
          page.navigate(first);
          takeBack(page);
        });
  }

  /* the workbook with one cell's text replaced, in whichever part it stands */
  private static byte[] corrected(Path workbook, String wrong, String right) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipFile(workbook.toFile());
        var zip = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        zip.write(
            text.replace(">" + wrong + "<", ">" + right + "<").getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static void send(Page page, String name, byte[] file) {
    page.navigate("/ledger/imports");
    page.setInputFiles("#file", new FilePayload(name, "text/csv", file));
    page.click("[id='upload:send']");
    page.waitForURL("**/ledger/import?id=*");
  }

  private static void discard(Page page) {
    page.waitForLoadState();
    page.click("[data-opens='discard']");
    page.click("[id='ledger:discardNow']");
    page.waitForURL("**/ledger/imports");
  }

  private static void takeBack(Page page) {
    page.waitForLoadState();
    page.click("[data-opens='takeBack']");
    page.click("[id='ledger:takeBackNow']");
    assertThat(page.locator(".alert.good")).isVisible();
  }

  private static String ledger(
      String nameColumn, String number, String name, String id, String phone) {
    return HEADER.formatted(nameColumn)
        + String.join(
            ",",
            number,
            "知识产权基础培训班",
            "基础",
            "旗县级",
            "开鲁县",
            "开鲁县市场监督管理局",
            "2025-03-0" + number.charAt(1),
            name,
            id,
            phone,
            "开鲁县农技中心",
            "农牧民",
            "是")
        + "\n";
  }
}
