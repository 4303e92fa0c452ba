package org.hongyan.ledger.reading.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hongyan.ledger.reading.CsvReference;
import org.hongyan.person.ResidentNumber;
import org.hongyan.shared.Characters;
import org.junit.jupiter.api.Test;

class CellsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final DateReader DATES = new DateReader(false);
  private static final Names NAMES = new Names(new CsvReference());

  @Property
  void anyDayInAnySpellingIsRead(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 9) int spelling)
      throws CellProblem {
    int y = day.getYear();
    int m = day.getMonthValue();
    int d = day.getDayOfMonth();
    String text =
        switch (spelling) {
          case 0 -> day.toString();
          case 1 -> y + "." + m + "." + d;
          case 2 -> y + "/" + m + "/" + d;
          case 3 -> y + "年" + m + "月" + d + "日";
          case 4 -> "%d%02d%02d".formatted(y, m, d);
          case 5 -> wide(day.toString());
          case 6 -> "\u3000" + day + " 09:30:00 ";
          case 7 -> y + " 年 " + m + " 月 " + d + " 日 上午9时";
          case 8 -> day + "T00:00:00.000Z";
          default -> y + "-" + m + "-" + d + " 10:00";
        };

    assertEquals(day, DATES.read(RawCell.text(text)));
  }

  @Property
  void excelSerialsOfBothSystems(@ForAll("days") LocalDate day) throws CellProblem {
    long serial = day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();

    assertEquals(day, DATES.read(new RawCell(RawCell.Kind.DATE, serial + ".75")));
    assertEquals(
        day,
        new DateReader(true).read(new RawCell(RawCell.Kind.NUMBER, String.valueOf(serial - 1462))));
  }

  @Property
  void anySpanOfTwoDaysIsRead(
      @ForAll("days") LocalDate start, @ForAll @IntRange(max = 400) int days) throws CellProblem {
    LocalDate end = start.plusDays(days);
    var span = new DateSpan(start, end);
    for (String until : List.of("至", "~", "—", "～", " - ", "到", "－")) {
      assertEquals(span, DATES.readSpan(RawCell.text(start + until + end)));
    }
    if (start.getYear() == end.getYear()) {
      String text =
          start.toString().replace('-', '.')
              + "-"
              + end.getMonthValue()
              + "."
              + end.getDayOfMonth();
      assertEquals(span, DATES.readSpan(RawCell.text(text)));
    }
    if (start.withDayOfMonth(1).equals(end.withDayOfMonth(1))) {
      String text =
          start.getYear()
              + "年"
              + start.getMonthValue()
              + "月"
              + start.getDayOfMonth()
              + "日—"
              + end.getDayOfMonth()
              + "日";
      assertEquals(span, DATES.readSpan(RawCell.text(text)));
    }
  }

  @Test
  void datesThatAreRefused() {
    for (String text : List.of("2023-02-30", "2023.13.1", "2023年0月1日", "20230231")) {
      assertProblem("DATE_IMPOSSIBLE", () -> DATES.read(RawCell.text(text)));
    }
    for (String text : List.of("23-6-7", "6/7/2023", "2023年6月", "2023", "2023-6-110:00", "待定")) {
      assertProblem("DATE_UNREADABLE", () -> DATES.read(RawCell.text(text)));
    }
    assertProblem("DATE_UNREADABLE", () -> DATES.read(new RawCell(RawCell.Kind.NUMBER, "2023")));
  }

  @Property
  void everyWellMadeIdNumberIsReadHoweverTyped(
      @ForAll("days") LocalDate born, @ForAll @IntRange(max = 999) int serial) throws CellProblem {
    String number = idNumber(born, serial);

    assertEquals(number, IdNumber.read(RawCell.text(number), TODAY));
    assertEquals(number, IdNumber.read(RawCell.text(wide(number).toLowerCase()), TODAY));
    String spaced =
        number.substring(0, 6) + " " + number.substring(6, 14) + "\u00A0" + number.substring(14);
    assertEquals(number, IdNumber.read(RawCell.text("\u200B" + spaced), TODAY));
  }

  @Property
  void oneWrongDigitIsNoticed(
      @ForAll("days") LocalDate born,
      @ForAll @IntRange(max = 999) int serial,
      @ForAll @IntRange(max = 16) int at,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    String number = idNumber(born, serial);
    char wrong = (char) ('0' + (number.charAt(at) - '0' + by) % 10);
    String typed = number.substring(0, at) + wrong + number.substring(at + 1);

    assertThrows(CellProblem.class, () -> IdNumber.read(RawCell.text(typed), TODAY));
  }

  @Test
  void idNumbersThatAreRefused() {
    assertId("ID_NUMBER_15_DIGITS", RawCell.text("150523680322458"));
    assertId("ID_NUMBER_DIGITS_LOST", new RawCell(RawCell.Kind.NUMBER, "150523196803224000"));
    assertId("ID_NUMBER_DIGITS_LOST", RawCell.text("1.50523E+17"));
    assertId("ID_NUMBER_FORMAT", RawCell.text("E12345678"));
    assertId("ID_NUMBER_FORMAT", RawCell.text("15052319680322458"));
    assertId("ID_NUMBER_BIRTH_DATE", RawCell.text(idNumber("20270101")));
    assertId("ID_NUMBER_BIRTH_DATE", RawCell.text(idNumber("19990229")));
    assertId("ID_NUMBER_CHECK_DIGIT", RawCell.text("150524198404122631"));
  }

  @Test
  void names() {
    for (String dot : List.of("•", "‧", "・", "．", "·", "∙", "⋅", "･", ".", " · ")) {
      assertEquals("孟根\u00B7其其格", Characters.name("\u3000孟根" + dot + "其其格 "));
    }
    assertEquals("王芳", Characters.name("王\u3000 芳\uFEFF"));
    assertEquals("John A. Smith", Characters.name(" John  A. Smith"));
    assertEquals("ᠰᠠᠶᠢᠨ\u180Eᠠ", Characters.name("ᠰᠠᠶᠢᠨ\u180Eᠠ"));
    assertEquals("𠮷野", Characters.name("𠮷 野"));
  }

  @Test
  void phones() throws CellProblem {
    for (String text :
        List.of(
            "139-1010-1615",
            "139 1010 1615",
            "+8613910101615",
            "86-13910101615",
            "１３９１０１０１６１５",
            "008613910101615")) {
      assertEquals("13910101615", PhoneNumber.read(RawCell.text(text)));
    }
    assertEquals(
        "13910101615", PhoneNumber.read(new RawCell(RawCell.Kind.NUMBER, "1.3910101615E10")));
    assertEquals("04758231234", PhoneNumber.read(RawCell.text("0475-8231234")));
    for (String text : List.of("1391010161", "12345678901", "无", "13910101615/13810101615")) {
      assertProblem("PHONE_FORMAT", () -> PhoneNumber.read(RawCell.text(text)));
    }
  }

  @Test
  void hours() throws CellProblem {
    assertEquals(new BigDecimal("16"), Amounts.hours(RawCell.text("１６ 学时")));
    assertEquals(new BigDecimal("5"), Amounts.hours(RawCell.text("5.0学时")));
    assertEquals(
        new BigDecimal("22.5"),
        Amounts.hours(new RawCell(RawCell.Kind.NUMBER, "22.500000000000004")));
    assertEquals(new BigDecimal("20"), Amounts.hours(RawCell.text("20课时")));
    for (String text : List.of("-1", "两天", "1天", "16-20", "1e9")) {
      assertProblem("HOURS_UNREADABLE", () -> Amounts.hours(RawCell.text(text)));
    }
  }

  @Test
  void divisions() {
    for (String text :
        List.of(
            "科左中旗",
            "科尔沁左翼中旗",
            "通辽市科左中旗",
            "内蒙古通辽市科尔沁左翼中旗",
            "150521",
            "左中",
            "通辽市科尔沁左翼中旗保康镇",
            "宝龙山镇",
            " 科 左 中 旗 ")) {
      assertEquals(Optional.of("150521"), NAMES.division(text), text);
    }
    for (String text : List.of("通辽市科尔沁区", "科尔沁", "科尔沁区")) {
      assertEquals(Optional.of("150502"), NAMES.division(text), text);
    }
    for (String text : List.of("开发区", "通辽开发区", "经开区", "通辽经济技术开发区", "经济技术开发区")) {
      assertEquals(Optional.of("150571"), NAMES.division(text), text);
    }
    assertEquals(Optional.of("150500"), NAMES.division("通辽市"));
    assertEquals(Optional.of("150500"), NAMES.division("市本级"));
    assertEquals(Optional.of("150581"), NAMES.division("霍林郭勒"));
    assertEquals(Optional.of("150523"), NAMES.division("开鲁"));
    for (String text : List.of("赤峰市", "科尔沁左翼", "旗", "内蒙古", "")) {
      assertEquals(Optional.empty(), NAMES.division(text), text);
    }
  }

  @Test
  void groupsAndTypes() {
    assertEquals(Optional.of("RESEARCHER"), NAMES.group("技术研发人员"));
    assertEquals(Optional.of("RESEARCHER"), NAMES.group("科技工作者(技术研发人员)"));
    assertEquals(Optional.of("JUDGE"), NAMES.group("法官"));
    assertEquals(Optional.of("FARMER"), NAMES.group("农牧民"));
    assertEquals(Optional.of("ENTERPRISE_MANAGER"), NAMES.group("企业知识产权管理人员"));
    assertEquals(Optional.of("SERVICE_PROFESSIONAL"), NAMES.group("知识产权专业服务人员"));
    assertEquals(Optional.empty(), NAMES.group("外星人员"));
    assertEquals(Optional.of("BASIC"), NAMES.sessionType("基础培训"));
    assertEquals(Optional.of("ENFORCEMENT"), NAMES.sessionType("行政执法培训班"));
    assertEquals(Optional.of("PLEDGE_FINANCING"), NAMES.sessionType("质押融资"));
    assertEquals(Optional.empty(), NAMES.sessionType("培训班"));
    assertEquals(Optional.of("EXAM_PREPARATION"), NAMES.sessionTypeOfTitle("2021年通辽市专利代理师考前培训班"));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(1950, 1, 1).toEpochDay(), TODAY.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static String idNumber(LocalDate born, int serial) {
    String digits = "152327" + born.toString().replace("-", "") + "%03d".formatted(serial);
    return digits + ResidentNumber.checkCharacter(digits);
  }

  private static String idNumber(String born) {
    return "152327" + born + "123" + ResidentNumber.checkCharacter("152327" + born + "123");
  }

  private static String wide(String text) {
    var out = new StringBuilder();
    text.chars().forEach(c -> out.append((char) (Character.isLetterOrDigit(c) ? c + 0xFEE0 : c)));
    return out.toString();
  }

  private static void assertId(String code, RawCell cell) {
    assertProblem(code, () -> IdNumber.read(cell, TODAY));
  }

  private static void assertProblem(String code, org.junit.jupiter.api.function.Executable act) {
    assertEquals(code, assertThrows(CellProblem.class, act).code());
  }
}
