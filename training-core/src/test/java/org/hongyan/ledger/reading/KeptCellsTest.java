package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What organisers write into single cells. */
class KeptCellsTest {

  private static final List<String> COLUMNS = KeptLedger.names();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年6月7日-9日",
        "2023.6.7-6.9",
        "2023.6.7—2023.6.9",
        "2023-06-07至2023-06-09",
        "2023/6/7 ~ 2023/6/9",
        "２０２３年６月７日－６月９日",
        "2023年06月07日 09:00-2023年06月09日 17:30",
        "20230607-20230609",
        "20230607-09",
        "20230607—0609",
        "2023年6月7日至9日（3天）",
        "2023年6月7日至6月9日，共3天",
        "二〇二三年六月七日至九日",
        "2023年6月7日（周三）—9日（周五）",
        "2023年6月7日星期三至9日星期五",
        "2023. 6. 7 - 6. 9",
        "2023\\6\\7-2023\\6\\9"
      })
  void bothDatesInOneCell(String dates) {
    List<Map<String, String>> rows = KeptLedger.rows();
    rows.subList(0, 2).forEach(row -> row.put("培训时间", dates));
    rows.subList(2, 4).forEach(row -> row.put("培训时间", "2023.9.1"));
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.removeAll(List.of("开班日期", "结班日期"));
    columns.add(3, "培训时间");
    assertEquals(KeptLedger.TRUTH, KeptLedger.said(KeptLedger.sheet(rows, columns, 1).read()));
    rows.subList(0, 2).forEach(row -> row.put("开班日期", dates));
    rows.subList(0, 2).forEach(row -> row.put("结班日期", null));
    assertEquals(KeptLedger.TRUTH, KeptLedger.said(KeptLedger.sheet(rows, COLUMNS, 1).read()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-06-09",
        "2023.6.9",
        "2023/6/9",
        "2023年6月9日",
        "２０２３．０６．０９",
        "2023-06-09 17:30:00",
        "2023-06-09T17:30",
        "20230609",
        "二零二三年六月九日",
        "2023年6月9日 下午5:30",
        "2023年6月9日 星期五",
        "'2023-06-09",
        " 2023 年 6 月 9 日 ",
        "2023.6.9.",
        "45086"
      })
  void anEndDate(String date) {
    List<Map<String, String>> rows = KeptLedger.rows();
    rows.get(0).put("结班日期", date);
    SheetBuilder sheet = KeptLedger.sheet(rows, COLUMNS, 0);
    if (date.equals("45086")) {
      sheet.format(1, 7, "yyyy\"年\"m\"月\"d\"日\"", 45086);
    }
    assertEquals(KeptLedger.TRUTH, KeptLedger.said(sheet.read()));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-mm-dd,2099-01-01",
    "yyyy/m/d,2099/1/1",
    "yyyy\"年\"m\"月\"d\"日\",2099年1月1日",
    "[$-804]yyyy.mm.dd;@,2099.01.01",
    "m/d/yy h:mm,2099/1/1 0:00"
  })
  void aWrongDateIsShownAsTheSheetShowsIt(String format, String shown) {
    SheetBuilder sheet = KeptLedger.sheet(KeptLedger.rows(), COLUMNS, 0);
    RowError error = sheet.format(1, 7, format, 72686).read().errors().get(0);
    assertEquals("DATE_IN_FUTURE " + shown, error.code() + " " + error.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6月7日",
        "2023年6月",
        "23.6.9",
        "06/07/2023",
        "2023-13-01",
        "2023-02-29",
        "待定",
        "6/9"
      })
  void datesThatMayMeanAnythingAreNotGuessed(String date) {
    List<Map<String, String>> rows = KeptLedger.rows();
    rows.get(0).put("结班日期", date);
    LedgerReading reading = KeptLedger.sheet(rows, COLUMNS, 0).read();
    assertEquals(List.of(2), reading.errors().stream().map(RowError::row).toList());
    assertEquals(
        "H " + date, reading.errors().get(0).column() + " " + reading.errors().get(0).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'150523196803224588",
        " 150523 19680322 4588 ",
        "１５０５２３１９６８０３２２４５８８",
        "150523-19680322-4588",
        "150523196803224588\u200B",
        "=\"150523196803224588\""
      })
  void idNumbersInAnySpelling(String id) {
    List<Map<String, String>> rows = KeptLedger.rows();
    rows.get(0).put("身份证号", id);
    String text = String.join(",", COLUMNS) + "\n" + String.join(",", rows.get(0).values());
    LedgerReading reading =
        Ledgers.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.csv");
    assertEquals(KeptLedger.TRUTH.subList(0, 1), KeptLedger.said(reading));
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002x,RESIDENT_ID,11010519491231002X",
    "H12345678,OTHER_DOCUMENT,H12345678",
    "m1234567890,OTHER_DOCUMENT,M1234567890",
    "E12345678,OTHER_DOCUMENT,E12345678",
    "EJ1234567,OTHER_DOCUMENT,EJ1234567",
    "810000199001010019,RESIDENT_ID,810000199001010019"
  })
  void otherPapers(String id, String type, String read) {
    List<Map<String, String>> rows = KeptLedger.rows();
    rows.get(0).put("身份证号", id);
    PersonFields person = KeptLedger.sheet(rows, COLUMNS, 0).read().rows().get(0).person();
    assertEquals(type + " " + read, person.idType() + " " + person.idNumber());
  }

  @ParameterizedTest
  @CsvSource({
    "+86 139-1010-1615,13910101615",
    "0086-13910101615,13910101615",
    "１３９１０１０１６１５,13910101615",
    "13910101615.0,13910101615",
    "0475-8231234/13910101615,13910101615",
    "(0475)8231234转801,04758231234"
  })
  void phones(String phone, String digits) {
    List<Map<String, String>> rows = KeptLedger.rows();
    rows.get(0).put("手机号", phone);
    LedgerReading reading = KeptLedger.sheet(rows, COLUMNS, 0).read();
    assertEquals(digits, reading.rows().get(0).person().phone());
  }

  @ParameterizedTest
  @CsvSource({"16学时,16", "16 课时,16", "16.0,16", "１６,16", "22.50小时,22.5"})
  void hours(String text, String hours) {
    List<Map<String, String>> rows = KeptLedger.rows();
    rows.subList(0, 2).forEach(row -> row.put("学时", text));
    assertEquals(
        hours,
        KeptLedger.sheet(rows, COLUMNS, 0).read().rows().get(0).session().hours().toPlainString());
  }

  @Test
  void daysAreNoHours() {
    List<Map<String, String>> rows = KeptLedger.rows();
    rows.get(0).put("学时", "2天");
    assertEquals(
        List.of("2I HOURS_UNREADABLE 2天"),
        KeptLedger.said(KeptLedger.sheet(rows, COLUMNS, 0).read()).subList(3, 4));
  }
}
