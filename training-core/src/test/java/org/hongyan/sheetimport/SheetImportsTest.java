package org.hongyan.sheetimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.CourseFilter;
import org.hongyan.course.CourseView;
import org.hongyan.course.MadeUpCourses;
import org.hongyan.ledger.reading.sheet.LedgerFile;
import org.hongyan.ledger.reading.sheet.Limits;
import org.hongyan.place.VenueFilter;
import org.hongyan.place.Venues;
import org.hongyan.plan.PlanData;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.trainer.MadeUpTrainers;
import org.hongyan.trainer.TrainerEntries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetImportsTest {

  private static final PageRequest FIRST = PageRequest.of(0, 20);
  private static final String COURSE_HEAD = "课程代码,课程名称,专题,级别,时长（分钟）,本地特色课程,面向人群,所属地区\n";

  /** The services of one caller over one database. */
  private record Desk(MadeUpCourses data, CurrentCaller caller) {

    Venues venues() {
      return new Venues(data.data().entityManager(), caller, data.data().as(caller).audit());
    }

    TrainerEntries trainers() {
      return new MadeUpTrainers(data.data(), caller).entries();
    }

    SheetImports imports() {
      return new SheetImports(
          data.data().entityManager(),
          caller,
          new AesGcmCipher(new byte[32]),
          data.data().as(caller).audit(),
          new Settings(name -> Optional.empty()),
          PlanData.CLOCK,
          new SheetReader(
              data.data().entityManager(),
              new Settings(name -> Optional.empty()),
              new CourseTable(data.as(caller).courses()),
              new VenueTable(venues()),
              new TrainerTable(trainers())));
    }

    SheetExport export() {
      return new SheetExport(
          data.data().entityManager(),
          data.courses(),
          venues(),
          trainers(),
          new CourseTable(data.courses()),
          new VenueTable(venues()),
          new TrainerTable(trainers()));
    }

    SheetImportView upload(SheetKind kind, String text) {
      return imports().upload(kind, "sheet.csv", text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @EnumSource
  void newAndChangedRowsAreShownAndThenKept(TestDatabase kind) {
    with(
        kind,
        desk -> {
          desk.data().courses().add(MadeUpCourses.course("C-1", "Old", null));
          SheetImportView preview =
              desk.upload(
                  SheetKind.COURSES,
                  "2026 list,,,,,,,\n"
                      + COURSE_HEAD
                      + "c-1,New title,S1,初级,90,是,,通辽市\n"
                      + "C-2,Second,S1,ADVANCED,135,否,知识产权法官、行政执法人员,开鲁县\n");
          assertEquals(List.of(), preview.errors());
          assertEquals(1, preview.newRows());
          assertEquals(1, preview.changedRows());
          assertEquals(1, desk.data().courses().list(CourseFilter.all(), FIRST).total());
          assertEquals(2, desk.imports().apply(preview.id()).appliedRows());
          List<CourseView> kept = desk.data().courses().list(CourseFilter.all(), FIRST).items();
          assertEquals("New title", kept.get(0).title());
          assertEquals("1. What it is\n2. What it does", kept.get(0).syllabus());
          assertEquals(List.of("ENFORCEMENT_OFFICER", "JUDGE"), kept.get(1).audienceGroups());
          assertEquals(CatalogueStatus.DRAFT, kept.get(1).status());
          assertEquals("SHEET_APPLIED", code(() -> desk.imports().apply(preview.id())));
        });
  }

  @ParameterizedTest
  @EnumSource
  void oneRefusedRowKeepsAllOut(TestDatabase kind) {
    with(
        kind,
        desk -> {
          desk.data().approved("C-9", LocalDate.of(2024, 1, 1));
          SheetImportView preview =
              desk.upload(
                  SheetKind.COURSES,
                  COURSE_HEAD
                      + "C-1,Fine,S1,初级,90,是,,通辽市\n"
                      + "C-2,,S9,很高,1.5,也许,,火星\n"
                      + "C-1,Twice,S1,初级,90,是,,通辽市\n"
                      + "C-9,Other title,S1,初级,90,是,,通辽市\n");
          assertEquals(4, preview.rows());
          assertEquals(3, preview.invalidRows());
          assertEquals(
              List.of(
                  "3 C SHEET_VALUE_UNKNOWN",
                  "3 D SHEET_VALUE_UNKNOWN",
                  "3 E SHEET_NUMBER",
                  "3 F SHEET_ANSWER",
                  "3 H SHEET_VALUE_UNKNOWN",
                  "4  SHEET_ROW_TWICE",
                  "5 B FIXED_BY_APPROVAL"),
              preview.errors().stream()
                  .map(error -> error.row() + " " + error.column() + " " + error.code())
                  .sorted()
                  .toList());
          assertEquals("SHEET_HAS_INVALID_ROWS", code(() -> desk.imports().apply(preview.id())));
          assertEquals(1, desk.data().courses().list(CourseFilter.all(), FIRST).total());
          List<String> refused = rows(bytes(out -> refused(desk, preview, out)));
          assertEquals(4, refused.size());
          assertTrue(refused.get(1).contains("也许"), refused.get(1));
          assertTrue(refused.get(1).contains("“很高”不在清单中"), refused.get(1));
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsExportedComesBackWithoutADifference(TestDatabase kind) {
    with(
        kind,
        desk -> {
          Long id = desk.data().approved("C-1", LocalDate.of(2024, 1, 1));
          desk.data().approval().newEdition(id);
          desk.data().courses().add(MadeUpCourses.forGroups("C-2", List.of("JUDGE")));
          SheetImportView venues =
              desk.upload(
                  SheetKind.VENUES,
                  "Name,Room,Division,Seats,Position,Usable to\n"
                      + "=Hall,301,开鲁县,80,\"122.1,43.2\",2027-12-31\nHall 2,,奈曼旗,40,,\n");
          assertEquals(List.of(), venues.errors());
          desk.imports().apply(venues.id());
          byte[] courseFile = bytes(out -> courses(desk, out));
          byte[] venueFile = bytes(out -> venues(desk, out));
          SheetImportView again = desk.imports().upload(SheetKind.COURSES, "a.xlsx", courseFile);
          assertEquals(List.of(), again.errors());
          assertEquals(3, again.sameRows());
          SheetImportView places = desk.imports().upload(SheetKind.VENUES, "b.xlsx", venueFile);
          assertEquals(List.of(), places.errors());
          assertEquals(2, places.sameRows());
          assertEquals(0, desk.imports().apply(places.id()).appliedRows());
        });
  }

  @ParameterizedTest
  @EnumSource
  void aCountyImportsItsOwnAndSeesItsOwnUploads(TestDatabase kind) {
    with(
        kind,
        desk -> {
          Desk kailu = new Desk(desk.data(), TestCallers.county(PlanData.KAILU));
          SheetImportView preview =
              kailu.upload(SheetKind.VENUES, "名称,所在地区,座位数\nOwn,开鲁县,30\nForeign,奈曼旗,30\n");
          assertEquals(1, preview.newRows());
          assertEquals("OUTSIDE_OWN_DIVISION", preview.errors().get(0).code());
          Desk naiman = new Desk(desk.data(), TestCallers.county(PlanData.NAIMAN));
          assertEquals("NOT_FOUND", code(() -> naiman.imports().get(preview.id())));
          kailu.imports().discard(preview.id());
          assertEquals("NOT_FOUND", code(() -> kailu.imports().get(preview.id())));
          assertEquals(0, kailu.venues().list(VenueFilter.all(), FIRST).total());
          assertEquals(
              "SHEET_HEADER_NOT_FOUND", code(() -> kailu.upload(SheetKind.VENUES, "a,b\n1,2\n")));
        });
  }

  /** Writes a file. */
  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static void refused(Desk desk, SheetImportView preview, ByteArrayOutputStream out)
      throws IOException {
    desk.imports().refusedRows(preview.id(), Locale.SIMPLIFIED_CHINESE, out);
  }

  private static void courses(Desk desk, ByteArrayOutputStream out) throws IOException {
    desk.export().courses(CourseFilter.all(), out);
  }

  private static void venues(Desk desk, ByteArrayOutputStream out) throws IOException {
    desk.export().venues(VenueFilter.all(), out);
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
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
                test.accept(
                    new Desk(
                        MadeUpCourses.seeded(PlanData.seeded(entityManager)), TestCallers.city())));
  }

  private static String code(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).code();
  }
}
