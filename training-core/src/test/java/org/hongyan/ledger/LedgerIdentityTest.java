package org.hongyan.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hongyan.ledger.comparing.PersonQuestion;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which class and which person a row means, and that a ledger is written once. */
class LedgerIdentityTest {

  private static final String HEADER =
      "班次编号,培训班名称,培训类型,级别,举办地区,主办单位,结班日期,姓名,身份证号,手机号,工作单位,人员类别,是否结业\n";

  @ParameterizedTest
  @EnumSource
  void numbersThatBeginAgainEachYearAreClassesOfTheirOwnAndComeInAgainUnchanged(TestDatabase kind) {
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
    String both =
        row("01", "知识产权基础培训班", "2021-05-06", "王芳", "150523196803224588", "", "甲局")
            + row("01", "知识产权基础培训班", "2022-05-06", "王芳", "150523196803224588", "", "甲局");
    ImportView preview = desk.upload("both.csv", csv(both));
    assertEquals(List.of(), preview.errors());
    assertEquals(2, preview.counts().newSessions());
    desk.apply(preview.id(), false);

    assertEquals(2, desk.upload("both.csv", csv(both)).counts().same());
    assertEquals(1, desk.upload("2022.csv", csv(both.split("(?<=\n)")[1])).counts().same());
    assertEquals(2, desk.upload("export.xlsx", desk.export()).counts().same());
    String wrongDay = row("01", "知识产权基础培训班", "2022-05-09", "李强", "", "13910101615", "甲局");
    assertEquals(
        "SESSION_DIFFERS_FROM_RECORD",
        desk.upload("wrong.csv", csv(wrongDay)).errors().get(0).code());
  }

  @ParameterizedTest
  @EnumSource
  void aProofNamesTheSheetWhereTheFileHasSeveral(TestDatabase kind) throws IOException {
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
    String first = row("A1", "知识产权基础培训班", "2021-05-06", "王芳", "", "13910101615", "甲局");
    String second = row("A2", "知识产权基础培训班", "2022-05-06", "李强", "", "13910101616", "甲局");
    String third = row("A3", "知识产权基础培训班", "2023-05-06", "张敏", "", "13910101617", "甲局");
    desk.apply(desk.upload("两年.xlsx", workbook(first, second)).id(), false);
    desk.apply(desk.upload("一年.xlsx", workbook(third)).id(), false);

    assertEquals(List.of("一年.xlsx #2", "两年.xlsx 表2 #2", "两年.xlsx 表1 #2"), desk.sources());
  }

  /** A sheet for each text. */
  private static byte[] workbook(String... sheets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (String text : sheets) {
        Sheet sheet = workbook.createSheet("表" + (workbook.getNumberOfSheets() + 1));
        for (String line : (HEADER + text).split("\n")) {
          Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
          for (String cell : line.split(",")) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
          }
        }
      }
      workbook.write(out);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void theOrganiserSaysWhoIsMeantWhereNobodyCanKnow(TestDatabase kind) {
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
    String first = row("A1", "知识产权基础培训班", "2021-05-06", "王芳", "", "13910101615", "甲局");
    ImportView alone = desk.upload("a.csv", csv(first));
    assertEquals(List.of(), alone.questions());
    desk.apply(alone.id(), false);
    String second =
        row("A2", "知识产权基础培训班", "2022-05-06", "王芳", "", "13800000000", "甲局")
            + row("A2", "知识产权基础培训班", "2022-05-06", "李强", "", "13800000001", "甲局");

    ImportView asked = desk.upload("b.csv", csv(second));
    assertEquals(1, asked.questions().size());
    PersonQuestion question = asked.questions().get(0);
    assertEquals(2, question.row());
    assertEquals(null, question.assumed());
    long known = question.candidates().get(0).personId();

    desk.apply(asked.id(), Map.of(question.place(), Optional.of(known)));
    assertEquals(2, desk.count("Person"));
    desk.takeBack(asked.id());
    ImportView again = desk.upload("b.csv", csv(second));
    desk.apply(again.id(), Map.of(new RowPlace("", 2), Optional.empty()));
    assertEquals(3, desk.count("Person"), "a new person of the same name");
    assertEquals(2, desk.upload("b.csv", csv(second)).counts().same());
  }

  @ParameterizedTest
  @EnumSource
  void aPersonWhoSaysAllTheSameIsAssumedAndAsked(TestDatabase kind) {
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
    String first = row("A1", "知识产权基础培训班", "2021-05-06", "王芳", "", "13910101615", "甲局");
    desk.apply(desk.upload("a.csv", csv(first)).id(), false);
    ImportView again =
        desk.upload(
            "b.csv", csv(row("A2", "知识产权基础培训班", "2022-05-06", "王芳", "", "13910101615", "甲局")));
    assertEquals(
        again.questions().get(0).candidates().get(0).personId(),
        again.questions().get(0).assumed());
    desk.apply(again.id(), false);
    assertEquals(1, desk.count("Person"));
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectedMappingIsKeptForTheOwnDivisionAlone(TestDatabase kind) {
    LedgerDesk kailu = new LedgerDesk(kind, TestCallers.county("150523"));
    String odd =
        HEADER.replace("姓名", "何人").replace("人员类别", "何类")
            + row("A1", "知识产权基础培训班", "2021-05-06", "王芳", "", "13910101615", "甲局");
    byte[] file = odd.getBytes(StandardCharsets.UTF_8);
    RuleViolation refusal = assertThrows(RuleViolation.class, () -> kailu.upload("odd.csv", file));
    assertEquals("LEDGER_HEADER_NOT_FOUND 姓名、人员类别", refusal.code() + " " + refusal.args()[0]);
    ImportView open = kailu.with(imports -> imports.uploadToMap("odd.csv", file));
    assertEquals(ImportStatus.UNMAPPED, open.status());
    assertEquals(List.of("姓名", "人员类别"), open.missing());
    assertEquals(
        "LEDGER_UNMAPPED",
        assertThrows(RuleViolation.class, () -> kailu.apply(open.id(), true)).code());

    ImportView mapped =
        kailu.with(imports -> imports.remap(open.id(), Map.of(7, "NAME", 11, "GROUP"), true));
    assertEquals(1, mapped.counts().fresh());
    ImportView later = kailu.upload("later.csv", file);
    assertEquals("odd.csv", later.saved().fileName());
    assertEquals(1, kailu.apply(later.id(), false).appliedRows());

    LedgerDesk naiman = kailu.as(TestCallers.county("150525"));
    assertThrows(RuleViolation.class, () -> naiman.upload("odd.csv", file));
    long id = later.saved().id();
    assertEquals(
        "NOT_FOUND", assertThrows(RuleViolation.class, () -> naiman.forgetMapping(id)).code());
    kailu.forgetMapping(id);
    assertThrows(RuleViolation.class, () -> kailu.upload("odd.csv", file));
  }

  @ParameterizedTest
  @EnumSource
  void twoWhoApplyOneFileAtOnceWriteItOnce(TestDatabase kind) throws Exception {
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
    long one = desk.upload("ledger-merged-cells.xlsx").id();
    long two = desk.upload("ledger-merged-cells.xlsx").id();
    assertEquals(343, atOnce(desk, one, two));
    assertEquals(343, desk.count("Registration"));
    desk.takeBack(desk.get(one).appliedRows() > 0 ? one : two);
    long three = desk.upload("ledger-merged-cells.xlsx").id();
    assertEquals(343, atOnce(desk, three, three), "the second is refused");
    assertEquals(343, desk.count("Registration"));
  }

  /* how many rows both have written together */
  private static int atOnce(LedgerDesk desk, long one, long two) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> first = both.submit(() -> apply(desk, start, one));
      Future<Integer> second = both.submit(() -> apply(desk, start, two));
      return first.get() + second.get();
    } finally {
      both.shutdownNow();
    }
  }

  private static int apply(LedgerDesk desk, CyclicBarrier start, long id) throws Exception {
    start.await();
    try {
      return desk.apply(id, false).appliedRows();
    } catch (RuleViolation refusal) {
      assertEquals("LEDGER_ALREADY_APPLIED", refusal.code());
      return 0;
    }
  }

  private static String row(
      String number,
      String title,
      String end,
      String name,
      String id,
      String phone,
      String employer) {
    return String.join(
            ",", number, title, "基础", "旗县级", "开鲁县", "开鲁县局", end, name, id, phone, employer, "法官",
            "是")
        + "\n";
  }

  private static byte[] csv(String rows) {
    return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
  }
}
