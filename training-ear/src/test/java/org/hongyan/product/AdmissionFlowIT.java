package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Organisers admit people: forty at once, a list from a sheet, one by a form, seats kept. */
@Tag("browser")
class AdmissionFlowIT {

  private static final Pattern LIST = Pattern.compile("/registration/list\\?");

  private Product product = Product.on(Database.DERBY);
  private Api city = product.api("city");

  @ParameterizedTest
  @EnumSource
  void fortyAreApprovedAtOnceOnAPhone(Database database) throws Exception {
    on(database);
    RushClass wanted = new RushClass(city, 30, true);
    IntStream.range(0, 40).forEach(i -> wanted.publicly(product, 1000 + i));
    Browser.visit(
        product,
        "admission-forty",
        375,
        "zh-CN",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/registration/list?session=" + wanted.id() + "&standing=PENDING");
          page.check("[data-checks=chosen]");
          assertThat(page.locator("[data-count=chosen]")).hasText("已选 40 人");
          page.click("#bulk button[name=reject]");
          assertThat(page.locator("#reason-error")).not().isEmpty();
          assertThat(page.locator("[data-count=chosen]")).hasText("已选 40 人");
          page.click("#bulk button[name=approve]");
          assertThat(page.locator(".alert.good")).containsText("已办理 40 人");
          assertThat(page.locator(".tabs")).containsText("已确认 30");
          assertThat(page.locator(".tabs")).containsText("候补 10");
        });
    wanted.demandExact(city, 40);
  }

  @Test
  void oneIsRejectedWithItsReasonAndItsHistoryIsSeen() throws Exception {
    RushClass wanted = new RushClass(city, 2, true);
    wanted.publicly(product, 1050);
    Browser.visit(
        product,
        "admission-one",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/registration/list?session=" + wanted.id());
          page.click("#bulk tbody th a");
          page.click("#decision button[name=reject]");
          assertThat(page.locator("#reason-error")).not().isEmpty();
          page.fill("#reason", "不在本期培训对象之内");
          page.click("#decision button[name=reject]");
          assertThat(page.locator(".card-head .chip")).hasText("未通过");
          assertThat(page.locator("section[aria-labelledby=history-title] tbody tr")).hasCount(2);
          assertThat(page.locator("section[aria-labelledby=history-title]"))
              .containsText("不在本期培训对象之内");
          assertThat(page.locator("section[aria-labelledby=history-title]")).containsText("本人");
        });
  }

  @ParameterizedTest
  @EnumSource
  void eightColleaguesComeFromASheetWithTwoWrongRows(Database database) throws Exception {
    on(database);
    RushClass wanted = new RushClass(city, 5);
    String sheet =
        "姓名,证件号,手机号,单位,人员类别,所属地区\n"
            + IntStream.range(0, 6).mapToObj(i -> row(1100 + i)).collect(Collectors.joining())
            + "错号,150522195101019999,17355510001,示范企业,企业管理人员,开鲁县\n"
            + "错地,%s,17355510002,示范企业,企业管理人员,火星\n".formatted(MadeUpNumbers.idNumber(1109));
    Browser.visit(
        product,
        "admission-sheet",
        375,
        "zh-CN",
        page -> {
          Browser.signIn(page, "city");
          upload(page, wanted, sheet);
          assertThat(page.locator("section[aria-labelledby=errors-title] tbody tr")).hasCount(2);
          assertThat(page.locator("section[aria-labelledby=people-title] tbody tr")).hasCount(6);
          assertThat(page.locator("section[aria-labelledby=people-title]")).containsText("候补 1");
          assertEquals(0, wanted.registrations(city).size(), "a preview registers nobody");
          page.click("#apply");
          assertThat(page.locator(".alert.bad")).isVisible();
          assertEquals(0, wanted.registrations(city).size());
          page.check("#skip");
          page.click("#apply");
          assertThat(page.locator(".alert.good")).containsText("已报名 6 人");
        });
    wanted.demandExact(city, 6);
  }

  @Test
  void somebodyIsAddedSeatsAreKeptAndTheListIsExported() throws Exception {
    RushClass wanted = new RushClass(city, 3);
    Browser.visit(
        product,
        "admission-add",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/registration/quotas?session=" + wanted.id());
          page.selectOption("[name=whom0]", "150523");
          page.fill("[name=seats0]", "9");
          page.click("button[name=save]");
          assertThat(page.locator(".alert.bad")).containsText("9");
          assertThat(page.locator("[name=seats0]")).hasValue("9");
          page.fill("[name=seats0]", "2");
          page.click("button[name=save]");
          assertThat(page.locator(".alert.good")).isVisible();
          page.navigate("/registration/add?session=" + wanted.id());
          add(page, "斯琴", 1200, "more");
          assertThat(page.locator(".alert.good")).isVisible();
          add(page, "高娃", 1201, "register");
          page.waitForURL(LIST);
          assertThat(page.locator(".tabs")).containsText("已确认 1");
          assertThat(page.locator(".tabs")).containsText("候补 1");
          Download export = page.waitForDownload(() -> page.click("a[href*='export.xlsx']"));
          assertEquals(List.of("斯琴", "高娃"), names(export));
          page.navigate("/registration/badges?session=" + wanted.id());
          assertThat(page.locator(".badge-name")).hasText("斯琴");
        });
  }

  /** The number is on record under another name: in the form and in a sheet it is a question. */
  @Test
  void anotherNameIsAskedAndAnswered() throws Exception {
    RushClass earlier = new RushClass(city, 5);
    earlier.publicly(product, 1400);
    earlier.publicly(product, 1401);
    RushClass wanted = new RushClass(city, 5);
    String sheet = "姓名,证件号,手机号,单位,人员类别,所属地区\n" + row(1401) + row(1402);
    Browser.visit(
        product,
        "admission-same-number",
        375,
        "zh-CN",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/registration/add?session=" + wanted.id());
          add(page, "乌日娜", 1400, "register");
          assertThat(page.locator("#idNumber-error")).containsText("另一姓名");
          assertThat(page.locator("#name")).hasValue("乌日娜");
          page.check("#sameNumber");
          page.click("#add button[name=register]");
          page.waitForURL(LIST);
          assertThat(page.locator("#bulk tbody")).containsText("Rush 1400");
          upload(page, wanted, sheet);
          page.click("#apply");
          assertThat(page.locator(".alert.bad")).isVisible();
          page.check("#sameNumber-2");
          page.click("#apply");
          assertThat(page.locator(".alert.good")).containsText("已报名 2 人");
        });
    wanted.demandExact(city, 3);
  }

  /** A county sends its own people to a class of the city, and sees no others. */
  @Test
  void aCountySeesItsOwnPeopleOnly() throws Exception {
    RushClass wanted = new RushClass(city, 3);
    wanted.publicly(product, 1300);
    JsonObject body = new JsonObject();
    body.add("person", JsonParser.parseString(ofKailu(1301)));
    product
        .api("kailu")
        .post("/sessions/" + wanted.id() + "/registrations", body.toString())
        .expect(201);
    Browser.visit(
        product,
        "admission-county",
        page -> {
          Browser.signIn(page, "kailu");
          page.navigate("/programme/class?id=" + wanted.id());
          page.click("a[href$='/registration/list?session=" + wanted.id() + "']");
          assertThat(page.locator("#bulk tbody tr")).hasCount(1);
          assertEquals(404, page.navigate("/registration/quotas?session=" + wanted.id()).status());
        });
  }

  private void on(Database database) {
    product = Product.on(database);
    city = product.api("city");
  }

  private static String ofKailu(int which) {
    return RushClass.person(which)
        .replace("\"divisionCode\":\"150522\"", "\"divisionCode\":\"150523\"");
  }

  private static String row(int which) {
    return "同事%d,%s,%s,示范企业,企业管理人员,开鲁县\n"
        .formatted(which, MadeUpNumbers.idNumber(which), MadeUpNumbers.phone(which));
  }

  private static void upload(Page page, RushClass wanted, String sheet) {
    page.navigate("/registration/nominate?session=" + wanted.id());
    page.setInputFiles(
        "input[type=file]",
        new FilePayload("同事.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
    page.click("#send");
    page.waitForURL(Pattern.compile("[?&]id="));
  }

  private static void add(Page page, String name, int which, String button) {
    page.fill("#name", name);
    page.fill("#idNumber", MadeUpNumbers.idNumber(which));
    page.selectOption("#audienceGroup", "ENTERPRISE_MANAGER");
    page.selectOption("#divisionCode", "150522");
    page.click("#add button[name=" + button + "]");
  }

  private static List<String> names(Download export) throws Exception {
    try (InputStream in = Files.newInputStream(export.path());
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      var sheet = workbook.getSheetAt(0);
      assertTrue(sheet.getLastRowNum() > 0);
      return IntStream.rangeClosed(1, sheet.getLastRowNum())
          .mapToObj(i -> sheet.getRow(i).getCell(0).getStringCellValue())
          .toList();
    }
  }
}
