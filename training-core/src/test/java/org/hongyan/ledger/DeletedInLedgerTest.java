package org.hongyan.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongyan.ledger.comparing.PersonQuestion;
import org.hongyan.ledger.reading.RowError;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A ledger that is applied again brings nobody back who was deleted, and counts nobody twice. */
class DeletedInLedgerTest {

  private static final String SURROGATE = "#K7Q2M9";
  private static final String HEADER =
      "班次编号,培训班名称,培训类型,级别,举办地区,主办单位,结班日期,姓名,身份证号,手机号,工作单位,人员类别,是否结业,备注\n";
  private static final String WANG = "王芳,150523196803224588,,甲局,企业管理人员,是,迟到一次";
  private static final String LI = "李强,150523197001010021,,乙局,法官,是,";
  private static final String NEW = "张敏,,13910101617,丙局,企业管理人员,是,";

  private LedgerDesk desk;

  private void begin(TestDatabase kind, String... people) {
    desk = new LedgerDesk(kind, TestCallers.city());
    desk.apply(upload(rows("A1", people)).id(), false);
  }

  private ImportView upload(String... rows) {
    String text = HEADER + String.join("", rows);
    return desk.upload("old.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String rows(String number, String... people) {
    StringBuilder rows = new StringBuilder();
    for (String one : people) {
      rows.append(number).append(",知识产权基础培训班,基础,旗县级,开鲁县,开鲁县局,2021-05-06,");
      rows.append(one).append('\n');
    }
    return rows.toString();
  }

  private List<String> refused(ImportView view) {
    return view.errors().stream().map(error -> error.row() + " " + error.code()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void theRowLandsOnTheSurrogate(TestDatabase kind) {
    begin(kind, WANG, LI);
    desk.erase("王芳", SURROGATE);
    ImportView again = upload(rows("A1", WANG, LI));
    assertEquals(List.of(), again.errors());
    assertEquals(2, again.counts().same());
    PersonQuestion question = again.questions().get(0);
    assertEquals(SURROGATE, question.candidates().get(0).name());
    assertEquals(question.candidates().get(0).personId(), question.assumed());
    desk.apply(again.id(), false);
    assertEquals(2, desk.count("Person"));
    assertEquals(2, desk.count("PersonTime"));
    assertEquals(0, desk.number("select count(p) from Person p where p.name = '王芳'"));
  }

  @ParameterizedTest
  @EnumSource
  void anotherClassOfTheSameLedgerCountsForTheSurrogateWithoutAWord(TestDatabase kind) {
    begin(kind, WANG, LI);
    desk.erase("王芳", SURROGATE);
    desk.apply(upload(rows("A2", WANG), rows("A1", WANG, LI)).id(), false);
    assertEquals(2, desk.count("Person"));
    assertEquals(3, desk.count("PersonTime"));
    assertEquals(
        2,
        desk.number(
            "select count(r) from Registration r, Person p where p.id = r.personId"
                + " and p.name = '#K7Q2M9' and r.employer is null and r.remark is null"));
  }

  @ParameterizedTest
  @EnumSource
  void whereSeveralMayBeMeantTheOrganiserSays(TestDatabase kind) {
    begin(kind, WANG, LI);
    desk.erase("王芳", SURROGATE);
    ImportView more = upload(rows("A1", NEW, WANG, LI));
    assertEquals(List.of("2 PERSON_MAY_BE_DELETED", "3 PERSON_MAY_BE_DELETED"), refused(more));
    assertEquals(2, more.questions().size());
    assertTrue(more.questions().stream().allMatch(PersonQuestion::open));
    assertThrows(RuleViolation.class, () -> desk.apply(more.id(), false));
    Long surrogate = more.questions().get(0).candidates().get(0).personId();
    Map<RowPlace, Optional<Long>> answers =
        Map.of(
            more.questions().get(0).place(),
            Optional.empty(),
            more.questions().get(1).place(),
            Optional.of(surrogate));
    desk.apply(more.id(), answers);
    assertEquals(3, desk.count("Person"));
    assertEquals(3, desk.count("PersonTime"));
    assertEquals(0, desk.number("select count(p) from Person p where p.name = '王芳'"));
    assertEquals(1, desk.number("select count(p) from Person p where p.name = '张敏'"));
  }

  @ParameterizedTest
  @EnumSource
  void whoComesLateIsAskedAbout(TestDatabase kind) {
    begin(kind, WANG, LI);
    desk.erase("王芳", SURROGATE);
    ImportView late = upload(rows("A1", NEW));
    assertEquals(List.of("2 PERSON_MAY_BE_DELETED"), refused(late));
    desk.apply(late.id(), Map.of(new RowPlace("", 2), Optional.empty()));
    assertEquals(3, desk.count("PersonTime"));
  }

  @ParameterizedTest
  @EnumSource
  void questionsStandInTheOrderOfTheFile(TestDatabase kind) {
    begin(kind, WANG, NEW);
    desk.erase("王芳", SURROGATE);
    ImportView again = upload(rows("A1", WANG, NEW));
    assertEquals(List.of(2, 3), again.questions().stream().map(PersonQuestion::row).toList());
  }

  @ParameterizedTest
  @EnumSource
  void whoIsLeftOutUnansweredIsNotBroughtBack(TestDatabase kind) {
    begin(kind, WANG, LI);
    desk.erase("王芳", SURROGATE);
    desk.apply(upload(rows("A1", NEW, WANG, LI)).id(), true);
    assertEquals(2, desk.count("Person"));
    assertEquals(2, desk.count("PersonTime"));
  }

  @ParameterizedTest
  @EnumSource
  void asManyAsWereDeletedNeedNoAnswer(TestDatabase kind) {
    begin(kind, WANG, NEW, LI);
    desk.erase("王芳", SURROGATE);
    desk.erase("张敏", "#ABCDEF");
    ImportView again = upload(rows("A1", WANG, NEW, LI));
    assertEquals(List.of(), again.errors());
    assertEquals(3, again.counts().same());
  }

  @ParameterizedTest
  @EnumSource
  void somebodyOfAnotherGroupIsNobodyWhoWasDeleted(TestDatabase kind) {
    begin(kind, WANG, LI);
    desk.erase("李强", SURROGATE);
    ImportView more = upload(rows("A1", WANG, NEW));
    assertEquals(List.of(), more.errors());
    assertEquals(List.of(), more.questions());
    assertEquals(1, more.counts().newPersons());
  }

  @ParameterizedTest
  @EnumSource
  void anExportComesInAgainWithoutADifference(TestDatabase kind) {
    begin(kind, WANG, NEW, LI);
    desk.erase("张敏", SURROGATE);
    desk.erase("王芳", "#ABCDEF");
    ImportView export = desk.upload("export.xlsx", desk.export());
    assertEquals(List.of(), export.errors().stream().map(RowError::code).toList());
    assertEquals(3, export.counts().same());
    assertEquals(List.of(), export.questions());
  }
}
