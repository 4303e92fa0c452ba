package org.hongyan.sheetimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hongyan.course.MadeUpCourses;
import org.hongyan.ledger.reading.sheet.LedgerFile;
import org.hongyan.ledger.reading.sheet.Limits;
import org.hongyan.place.Venues;
import org.hongyan.plan.PlanData;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.subject.Level;
import org.hongyan.trainer.MadeUpTrainers;
import org.hongyan.trainer.Taught;
import org.hongyan.trainer.TeachingLanguage;
import org.hongyan.trainer.TrainerEntries;
import org.hongyan.trainer.TrainerEntry;
import org.hongyan.trainer.TrainerFile;
import org.hongyan.trainer.TrainerFilter;
import org.hongyan.trainer.TrainerStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerSheetTest {

  private static final String ID_NUMBER = "150502199001010010";
  private static final String HEAD = "姓名*,证件号码,手机号,工作单位,类型*,来源*,可授专题与级别*,授课语言*,所属地区\n";

  /** The services of one caller over one database. */
  private record Desk(PlanData data, CurrentCaller caller) {

    TrainerEntries trainers() {
      return new MadeUpTrainers(data, caller).entries();
    }

    SheetImports imports() {
      return new SheetImports(
          data.entityManager(),
          caller,
          new AesGcmCipher(new byte[32]),
          data.as(caller).audit(),
          new Settings(name -> Optional.empty()),
          PlanData.CLOCK,
          new SheetReader(
              data.entityManager(),
              new Settings(name -> Optional.empty()),
              new CourseTable(null),
              new VenueTable(null),
              new TrainerTable(trainers())));
    }

    SheetExport export() {
      return new SheetExport(
          data.entityManager(),
          MadeUpCourses.seeded(data).courses(),
          new Venues(data.entityManager(), caller, data.audit()),
          trainers(),
          new CourseTable(null),
          new VenueTable(null),
          new TrainerTable(trainers()));
    }

    SheetImportView upload(String text) {
      return imports()
          .upload(SheetKind.TRAINERS, "sheet.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    List<TrainerEntry> listed() {
      return trainers().list(TrainerFilter.all(), PageRequest.of(0, 100)).items();
    }
  }

  @ParameterizedTest
  @EnumSource
  void newTrainersAreNominatedAndASecondListEntersNobodyTwice(TestDatabase kind) {
    with(
        kind,
        desk -> {
          String sheet =
              HEAD
                  + "乌兰,"
                  + ID_NUMBER
                  + ",,通辽市律师协会,实务,本地,专利 高级；知识产权调解、仲裁与维权援助（初级）,汉语、蒙古语,开鲁县\n"
                  + "陈晓,,13800000000,,理论,外地,\"商标与品牌 中级,版权 中级\",汉语,\n"
                  + "何静,,,民族大学,理论与实务,外地,PATENT BASIC,Chinese,通辽市\n";
          SheetImportView preview = desk.upload(sheet);
          assertEquals(List.of(), preview.errors());
          assertEquals(3, preview.newRows());
          assertEquals(List.of(), desk.listed());
          desk.imports().apply(preview.id());
          assertEquals(3, desk.listed().size());
          TrainerEntry first = named(desk, "乌兰");
          assertEquals(TrainerStatus.NOMINATED, first.facts().status());
          assertEquals("150523", first.facts().divisionCode());
          assertEquals(
              List.of(
                  new Taught("DISPUTE_RESOLUTION", Level.BASIC),
                  new Taught("PATENT", Level.ADVANCED)),
              first.facts().subjects());
          assertEquals(
              List.of(TeachingLanguage.CHINESE, TeachingLanguage.MONGOLIAN),
              first.facts().languages());
          assertEquals(2, named(desk, "陈晓").facts().subjects().size());
          SheetImportView again = desk.upload(sheet);
          assertEquals(List.of(), again.errors());
          assertEquals(3, again.sameRows());
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsExportedComesBackWithoutADifferenceAndWithoutNumbers(TestDatabase kind) {
    with(
        kind,
        desk -> {
          desk.trainers().nominate(MadeUpTrainers.naming("乌兰", ID_NUMBER, "13800000000"));
          byte[] file = exported(desk);
          String text = String.join("\n", rows(file));
          assertFalse(text.contains("0010"), text);
          assertFalse(text.contains("138"), text);
          SheetImportView again = desk.imports().upload(SheetKind.TRAINERS, "a.xlsx", file);
          assertEquals(List.of(), again.errors());
          assertEquals(1, again.sameRows());
        });
  }

  @ParameterizedTest
  @EnumSource
  void aRowChangesWhatItSaysAndKeepsWhatItHasNoColumnFor(TestDatabase kind) {
    with(
        kind,
        desk -> {
          Long id =
              desk.trainers().nominate(MadeUpTrainers.naming("乌兰", ID_NUMBER, null)).facts().id();
          SheetImportView preview =
              desk.upload("条目编号,姓名,类型,来源,可授专题与级别,授课语言\n" + id + ",乌兰,理论,外地,版权 高级,英语\n");
          assertEquals(1, preview.changedRows());
          desk.imports().apply(preview.id());
          TrainerFile after = desk.trainers().file(id);
          assertEquals(List.of(new Taught("COPYRIGHT", Level.ADVANCED)), after.facts().subjects());
          assertEquals("Twenty years of practice", after.cv());
          assertEquals("Association", after.nominatedBy());
          assertEquals(1, after.availability().size());
          assertEquals("150502********0010", after.idNumber());
        });
  }

  @ParameterizedTest
  @EnumSource
  void eachWrongRowIsNamedAndNothingIsKept(TestDatabase kind) {
    with(
        kind,
        desk -> {
          MadeUpTrainers made = new MadeUpTrainers(desk.data());
          Long id =
              desk.trainers().nominate(MadeUpTrainers.naming("乌兰", ID_NUMBER, null)).facts().id();
          for (int i = 0; i < 2; i++) {
            made.nominated("同名", MadeUpTrainers.teaching("PATENT", Level.BASIC));
          }
          String employer = MadeUpTrainers.teaching("PATENT", Level.BASIC).employer();
          SheetImportView preview =
              desk.upload(
                  "条目编号,"
                      + HEAD
                      + ",别人,150502199001010010,,,理论,本地,专利 高级,汉语,\n"
                      + "999999,某人,,,,理论,本地,专利 高级,汉语,\n"
                      + id
                      + ",别名,,,,理论,本地,专利 高级,汉语,\n"
                      + ",某人,123,,,理论,本地,专利 高级,汉语,\n"
                      + ",某人,,,甲,理论,本地,专利,汉语,\n"
                      + ",某人,,,乙,高深,本地,专利 高级,火星语,\n"
                      + ",同名,,,"
                      + employer
                      + ",理论,本地,专利 高级,汉语,\n"
                      + ",对的,,,丙,理论,本地,专利 高级,汉语,\n"
                      + ",对的,,,丙,理论,本地,专利 初级,汉语,\n");
          assertEquals(
              List.of(
                  "2 C ID_NUMBER_OF_ANOTHER",
                  "3 A TRAINER_NUMBER_UNKNOWN",
                  "4 B TRAINER_NUMBER_OF_ANOTHER",
                  "5 C ID_NUMBER_FORMAT",
                  "6 H SHEET_TAUGHT_FORM",
                  "7 F SHEET_VALUE_UNKNOWN",
                  "7 I SHEET_VALUE_UNKNOWN",
                  "8 B TRAINER_AMBIGUOUS",
                  "10  SHEET_ROW_TWICE"),
              preview.errors().stream()
                  .map(error -> error.row() + " " + error.column() + " " + error.code())
                  .toList());
          assertEquals(1, preview.newRows());
          assertEquals(
              "SHEET_HAS_INVALID_ROWS",
              assertThrows(RuleViolation.class, () -> desk.imports().apply(preview.id())).code());
          assertEquals(3, desk.listed().size());
        });
  }

  @ParameterizedTest
  @EnumSource
  void aCountyEntersItsOwnOnly(TestDatabase kind) {
    with(
        kind,
        desk -> {
          Long foreign =
              desk.trainers().nominate(MadeUpTrainers.naming("乌兰", ID_NUMBER, null)).facts().id();
          Desk kailu = new Desk(desk.data(), TestCallers.county(PlanData.KAILU));
          SheetImportView preview =
              kailu.upload(
                  HEAD
                      + "甲,,,单位,理论,本地,专利 高级,汉语,\n"
                      + "乙,,,单位,理论,本地,专利 高级,汉语,奈曼旗\n"
                      + "乌兰,"
                      + ID_NUMBER
                      + ",,单位,理论,本地,专利 高级,汉语,\n");
          assertEquals(1, preview.newRows());
          assertEquals(
              List.of("3 OUTSIDE_OWN_DIVISION", "4 OUTSIDE_OWN_DIVISION"),
              preview.errors().stream().map(error -> error.row() + " " + error.code()).toList());
          assertEquals("150500", desk.trainers().file(foreign).facts().divisionCode());
        });
  }

  private static TrainerEntry named(Desk desk, String name) {
    return desk.listed().stream()
        .filter(one -> one.facts().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] exported(Desk desk) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      desk.export().trainers(TrainerFilter.all(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<String> rows(byte[] workbook) {
    List<String> rows = new java.util.ArrayList<>();
    new LedgerFile(workbook, "a.xlsx", Limits.standard())
        .eachSheet(sheet -> sheet.rows().forEach(row -> rows.add(String.valueOf(row.cells()))));
    return rows;
  }

  private static void with(TestDatabase kind, Consumer<Desk> test) {
    kind.fresh()
        .run(
            entityManager ->
                test.accept(new Desk(PlanData.seeded(entityManager), TestCallers.city())));
  }
}
