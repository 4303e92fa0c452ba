package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hongyan.product.AccessMatrix.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What begins like a formula leaves the product as text, in every workbook that the access table
 * names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportedFormulasIT {

  private static final Set<Character> BEGINNINGS = Set.of('=', '+', '-', '@');
  private static final Set<String> WITHOUT_DATA =
      Set.of(
          "/ledgers/template.xlsx",
          "/sheet-imports/template.xlsx?kind=TRAINERS",
          "/nominations/template.xlsx",
          // names of subjects and divisions, which no import writes
          "/demand/export.xlsx",
          // the demo trainee's own, whom other tests know as they are
          "/me/data/export.xlsx");

  /** Of one person, who has one employer. */
  private static final String OF_ONE = "/privacy-requests/999999/data.xlsx";

  private static final String HEAD =
      "班次编号,培训班名称,培训类型,级别,举办地区,主办单位,开班日期,结班日期,学时,姓名,手机号,工作单位,人员类别,所属旗县,是否结业\n";

  private final Product product = Product.on(Database.DERBY);
  private final Api city = product.api("city");
  private long applied;
  private long refused;
  private long refusedSheet;
  private long refusedPeople;
  private RushClass wanted;
  private long asked;

  @BeforeAll
  void importTextsThatBeginLikeFormulas() {
    applied = imported("知识产权法官");
    city.post("/ledger-imports/" + applied + "/application", "{}").expect(200);
    refused = imported("没有的类别");
    int number = 0;
    StringBuilder venues = new StringBuilder("名称,所在地区,座位数\n");
    for (char beginning : BEGINNINGS) {
      keep(beginning, ++number);
      venues.append(beginning).append("1+算式厅,奈曼旗,没有\n");
    }
    refusedSheet =
        city.upload(
                "/sheet-imports?kind=VENUES",
                "formulas.csv",
                venues.toString().getBytes(StandardCharsets.UTF_8))
            .expect(201)
            .object()
            .get("id")
            .getAsLong();
    register();
  }

  /** People whose employers begin so: some registered, some refused. */
  private void register() {
    wanted = new RushClass(city, 9);
    StringBuilder people = new StringBuilder("姓名,证件号,单位,人员类别,所属地区\n");
    int number = 1430;
    for (char beginning : BEGINNINGS) {
      String person =
          RushClass.person(++number)
              .replace("\"organisation\":\"Rush\"", "\"organisation\":\"" + beginning + "1+单位\"");
      long id =
          city.post("/sessions/" + wanted.id() + "/registrations", "{\"person\":" + person + "}")
              .expect(201)
              .object()
              .get("personId")
              .getAsLong();
      asked = asked(id, beginning);
      people.append("算式,%s,%s1+单位,没有的类别,开鲁县\n".formatted(MadeUpNumbers.idNumber(1450), beginning));
    }
    refusedPeople =
        city.upload(
                "/nominations?session=" + wanted.id(),
                "formulas.csv",
                people.toString().getBytes(StandardCharsets.UTF_8))
            .expect(201)
            .object()
            .get("id")
            .getAsLong();
  }

  private long asked(long person, char beginning) {
    return city.post(
            "/privacy-requests",
            "{\"personId\":%d,\"kind\":\"COPY\",\"wish\":\"%s1+1\"}".formatted(person, beginning))
        .expect(201)
        .object()
        .get("id")
        .getAsLong();
  }

  /** A course, a venue and a trainer whose texts begin so. */
  private void keep(char beginning, int number) {
    city.post(
            "/courses",
            "{\"code\":\"FORMULA-%d\",\"title\":\"%s1+算式课\",\"subjectCode\":\"PATENT\",\"level\":\"BASIC\",\"minutes\":90,\"divisionCode\":\"150500\"}"
                .formatted(number, beginning))
        .expect(201);
    city.post(
            "/venues",
            "{\"name\":\"%s1+算式厅\",\"divisionCode\":\"150525\",\"seats\":30}".formatted(beginning))
        .expect(201);
    city.post(
            "/trainers",
            "{\"person\":{\"name\":\"算式%s\",\"phone\":\"1735552000%d\"},\"divisionCode\":\"150500\",\"orientation\":\"THEORY\",\"origin\":\"LOCAL\",\"nationallyKnown\":false,\"title\":\"%s1+职称\",\"languages\":[\"CHINESE\"],\"subjects\":[{\"subjectCode\":\"PATENT\",\"level\":\"BASIC\"}]}"
                .formatted("一二三四".charAt(number - 1), number, beginning))
        .expect(201);
  }

  @AfterAll
  void takeBack() {
    city.delete("/ledger-imports/" + applied).expect(204);
    city.delete("/ledger-imports/" + refused).expect(204);
    city.delete("/sheet-imports/" + refusedSheet).expect(204);
    city.delete("/nominations/" + refusedPeople).expect(204);
  }

  static List<String> exports() {
    List<String> paths =
        AccessMatrix.rows().stream()
            .filter(row -> row.route().matches(".*\\.(xlsx|csv)"))
            .map(Row::path)
            .toList();
    assertTrue(paths.size() >= 4, paths.toString());
    return paths;
  }

  @ParameterizedTest
  @MethodSource("exports")
  void aTextThatBeginsLikeAFormulaStaysText(String path) throws Exception {
    long own = refused;
    if (path.startsWith("/sheet-imports")) {
      own = refusedSheet;
    } else if (path.startsWith("/nominations")) {
      own = refusedPeople;
    } else if (path.startsWith("/sessions/999999/registrations")) {
      own = wanted.id();
    } else if (path.startsWith("/privacy-requests")) {
      own = asked;
    }
    Api reader = path.startsWith("/me/") ? product.api("trainee") : city;
    String address = path.replace("999999", "" + own).replace("T1-01", "T1-17");
    Set<Character> found = new TreeSet<>();
    try (var workbook =
        new XSSFWorkbook(new ByteArrayInputStream(reader.get(address).expect(200).bytes()))) {
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      cells(row)
                          .forEach(
                              cell -> {
                                assertTrue(cell.getCellStyle().getQuotePrefixed(), cell.toString());
                                found.add(cell.getStringCellValue().charAt(0));
                              })));
    }
    if (OF_ONE.equals(path)) {
      assertEquals(1, found.size());
    } else {
      assertEquals(WITHOUT_DATA.contains(path) ? Set.of() : BEGINNINGS, found);
    }
  }

  private static Stream<Cell> cells(org.apache.poi.ss.usermodel.Row row) {
    Stream.Builder<Cell> risky = Stream.builder();
    for (Cell cell : row) {
      assertTrue(cell.getCellType() != CellType.FORMULA, cell.toString());
      if (cell.getCellType() == CellType.STRING
          && !cell.getStringCellValue().isEmpty()
          && BEGINNINGS.contains(cell.getStringCellValue().charAt(0))) {
        risky.add(cell);
      }
    }
    return risky.build();
  }

  private long imported(String group) {
    StringBuilder text = new StringBuilder(HEAD);
    int number = 0;
    for (char beginning : BEGINNINGS) {
      number++;
      text.append(
          "FORMULA-%1$d,%2$s1+核验班,知识产权基础培训班,旗县级,奈曼旗,%2$s1主办,2025-11-03,2025-11-04,8,核验某%1$d,1735551%1$04d,%2$s1单位,%3$s,奈曼旗,是%n"
              .formatted(number, beginning, group));
    }
    return city.upload(
            "/ledger-imports", "formulas.csv", text.toString().getBytes(StandardCharsets.UTF_8))
        .expect(201)
        .object()
        .get("id")
        .getAsLong();
  }
}
