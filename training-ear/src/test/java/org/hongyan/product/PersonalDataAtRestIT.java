package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers of people that went through the product are found nowhere where it leaves anything. */
class PersonalDataAtRestIT {

  private static final int COUNT = 200;
  private static final String CONTROL = "31415926535897932384";
  private static final String HEAD =
      "班次编号,培训班名称,培训类型,级别,举办地区,主办单位,开班日期,结班日期,培训方式,学时,姓名,身份证号,手机号,工作单位,人员类别,所属旗县,是否结业\n";
  private static final String ROW =
      "R10,号码核验班,知识产权基础培训班,县级,开鲁县,知识产权局,2024-05-06,2024-05-07,面授,16,学员%03d,%s,%s,单位 %s,行政执法人员,开鲁县,是\n";

  private final List<String> numbers =
      Stream.concat(MadeUpNumbers.idNumbers(COUNT).stream(), MadeUpNumbers.phones(COUNT).stream())
          .toList();
  private final NumberScan scan = new NumberScan(numbers);

  @Test
  void theScanFindsWhatIsWrittenPlainlyInAnyWay() {
    String id = numbers.get(7);
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      assertTrue(
          scan.in(("x张" + id + "y").getBytes(charset)).contains(id + " " + charset),
          charset.name());
    }
    byte[] plain = id.getBytes(StandardCharsets.UTF_8);
    assertFalse(
        scan.in(HexFormat.of().formatHex(plain).getBytes(StandardCharsets.UTF_8)).isEmpty());
    for (String before : List.of("", "a", "ab")) {
      byte[] text = (before + numbers.get(COUNT) + "tail").getBytes(StandardCharsets.UTF_8);
      assertTrue(
          scan.in(Base64.getEncoder().encode(text)).contains(numbers.get(COUNT) + " base64"),
          before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingKeepsANumberInPlain(Database database) throws IOException {
    Product product = Product.on(database);
    Api city = product.api("city");
    JsonObject preview =
        city.upload("/ledger-imports", numbers.get(0) + ".csv", ledger()).expect(201).object();
    assertEquals(COUNT, preview.get("validRows").getAsInt(), preview.toString());
    String path = "/ledger-imports/" + preview.get("id").getAsLong();
    try {
      city.post(path + "/application", "{\"skipInvalidRows\":false}").expect(200);
      useNumbers(product, city);
      assertEquals(Set.of(), scan.in(answers(product, path)), "in answers");
      assertEquals(Set.of(), scan.in(cells(product.api("kailu"))), "in the export of a county");
      for (Path folder : database.folders(product)) {
        assertEquals(Set.of(), scan.in(folder), "in " + folder);
      }
      NumberScan control = new NumberScan(List.of(CONTROL));
      assertTrue(
          control.in(database.folders(product).get(0)).size() > 0, "the control is found nowhere");
    } finally {
      city.delete(path).expect(204);
    }
  }

  /** Puts numbers wherever somebody might write one. */
  private void useNumbers(Product product, Api city) {
    String id = numbers.get(1);
    String phone = numbers.get(COUNT + 1);
    JsonObject found =
        city.post("/persons/searches", "{\"q\":\"%s\"}".formatted(id)).expect(200).object();
    assertEquals(1, found.get("total").getAsInt());
    long person = found.getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsLong();
    city.post(
            "/persons/" + person + "/revelation",
            "{\"reason\":\"asked by %s, call %s\"}".formatted(id, phone))
        .expect(200);
    city.get("/persons?q=" + id).expect(422);
    city.get("/sessions?q=" + phone).expect(422);
    product.api().post("/tokens", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(id, id));
    PageSession pages = PageSession.of(product, "city");
    pages.logIn(phone, phone);
    for (String number : List.of(id, phone)) {
      pages.post("/person/persons", pages.origin(), "q=" + number);
      pages.get("/person/persons?q=" + number);
      pages.get("/plan/evidence?indicator=" + number);
      pages.get("/no/such/page?x=" + URLEncoder.encode(number, StandardCharsets.UTF_8));
      city.upload("/ledger-imports", number + ".xlsx", number.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] answers(Product product, String path) {
    Api city = product.api("city");
    StringBuilder all = new StringBuilder(city.get(path).expect(200).text());
    all.append(city.get("/ledger-imports?size=200").expect(200).text());
    all.append(city.post("/persons/searches", "{\"q\":\"学员\",\"size\":200}").expect(200).text());
    Api auditor = product.api("auditor");
    for (int page = 0; page < 3; page++) {
      all.append(auditor.get("/audit-events?size=200&page=" + page).expect(200).text());
    }
    assertTrue(all.indexOf("PERSONAL_DATA_REVEALED") > 0);
    assertTrue(all.indexOf("150522*") > 0, "masked numbers are shown");
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The export with its parts unpacked. */
  private static byte[] cells(Api api) throws IOException {
    Path workbook = Files.createTempFile(ProductProcess.target(), "export", ".xlsx");
    Files.write(workbook, api.get("/ledgers/export.xlsx").expect(200).bytes());
    var parts = new ByteArrayOutputStream();
    try (var zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        parts.writeBytes(zip.getInputStream(part).readAllBytes());
      }
    }
    Files.delete(workbook);
    assertTrue(parts.toString(StandardCharsets.UTF_8).contains("学员007"));
    return parts.toByteArray();
  }

  private byte[] ledger() {
    StringBuilder rows = new StringBuilder(HEAD);
    IntStream.range(0, COUNT)
        .mapToObj(i -> ROW.formatted(i, numbers.get(i), numbers.get(COUNT + i), CONTROL))
        .forEach(rows::append);
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }
}
