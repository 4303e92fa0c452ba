package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forty malformed ledgers (score card R12): each says where, what, why and what to do. */
class MalformedLedgersTest {

  @ParameterizedTest(name = "{index} {0} {1}")
  @CsvSource({
    "姓名,,NAME_MISSING",
    "姓名,12345,NAME_MISSING",
    "姓名,*100,CELL_TOO_LONG",
    "身份证号,152322199302271625,ID_NUMBER_CHECK_DIGIT",
    "身份证号,15232219930227162,ID_NUMBER_FORMAT",
    "身份证号,152322930227162,ID_NUMBER_15_DIGITS",
    "身份证号,152322199313271624,ID_NUMBER_BIRTH_DATE",
    "身份证号,152322209902271624,ID_NUMBER_BIRTH_DATE",
    "身份证号,1.52322E+17,ID_NUMBER_DIGITS_LOST",
    "身份证号,无,ID_NUMBER_FORMAT",
    "手机号,12345,PHONE_FORMAT",
    "手机号,139****1615,PHONE_FORMAT",
    "手机号,无手机,PHONE_FORMAT",
    "结班日期,2023-02-30,DATE_IMPOSSIBLE",
    "结班日期,2023年6月,DATE_UNREADABLE",
    "结班日期,待定,DATE_UNREADABLE",
    "结班日期,2099-06-09,DATE_IN_FUTURE",
    "结班日期,2023-06-01,END_BEFORE_START",
    "结班日期,2023-06-10,SESSION_CONTRADICTION",
    "开班日期,7/6/2023,DATE_UNREADABLE",
    "人员类别,,GROUP_MISSING",
    "人员类别,火星人,GROUP_UNKNOWN",
    "所属旗县,赤峰市,DIVISION_UNKNOWN",
    "举办地区,北京,DIVISION_UNKNOWN",
    "培训类型,火箭,SESSION_TYPE_UNKNOWN",
    "级别,国家级,LEVEL_UNKNOWN",
    "级别,市级,SESSION_CONTRADICTION",
    "培训班名称,别的培训班,SESSION_CONTRADICTION",
    "培训班名称,*200,CELL_TOO_LONG",
    "主办单位,*200,CELL_TOO_LONG",
    "工作单位,*200,CELL_TOO_LONG",
    "学时,很多,HOURS_UNREADABLE",
    "学时,-5,HOURS_UNREADABLE",
    "学时,99999,HOURS_UNREADABLE",
    "实到学时,99,ATTENDED_HOURS_EXCEED_HOURS",
    "实到学时,8/16,HOURS_UNREADABLE",
    "是否结业,也许,COMPLETION_UNREADABLE",
    "是否结业,,COMPLETION_UNREADABLE",
    "班次编号,*45,CELL_TOO_LONG",
    "身份证号,150523196803224588,DUPLICATE_IN_SESSION"
  })
  void oneWrongCell(String column, String value, String code) {
    List<Map<String, String>> rows = KeptLedger.rows();
    boolean long1 = value != null && value.startsWith("*") && value.length() > 1;
    rows.get(1).put(column, long1 ? "长".repeat(Integer.parseInt(value.substring(1)) + 1) : value);
    LedgerReading reading = KeptLedger.sheet(rows, KeptLedger.names(), 1).read();

    assertEquals(List.of(code), reading.errors().stream().map(RowError::code).distinct().toList());
    assertEquals(3, reading.rows().size(), "the other rows stand");
    RowError error = reading.errors().get(0);
    assertEquals(new RowPlace("台账", 4), error.place());
    String named = code.equals("DUPLICATE_IN_SESSION") ? "姓名" : column;
    assertEquals(named, error.header());
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      String text = Texts.text(locale, "rules." + code, error.textArguments());
      assertTrue(text.length() > 10, text);
      assertFalse(text.contains("{") || text.contains("null"), text);
    }
  }

  @ParameterizedTest(name = "{index} {1}")
  @CsvSource({
    "'',LEDGER_EMPTY",
    "'  \n ',LEDGER_EMPTY",
    "'<html><table><tr><td>姓名</td></tr></table></html>',LEDGER_NOT_A_WORKBOOK",
    "'%PDF-1.7',LEDGER_NOT_A_WORKBOOK",
    "'姓名,身份证号,单位\n王芳,1,局',LEDGER_HEADER_NOT_FOUND",
    "'{\"姓名\":\"王芳\"}',LEDGER_HEADER_NOT_FOUND",
    "'PK\u0003\u0004',LEDGER_DAMAGED"
  })
  void noLedgerAtAll(String text, String code) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> Ledgers.read(content, "台账.xlsx"));
    assertEquals(code, refusal.code());
    String said = Texts.text(Locale.SIMPLIFIED_CHINESE, "rules." + code, refusal.args());
    assertTrue(said.length() > 10 && !said.contains("{"), said + Arrays.toString(refusal.args()));
  }
}
