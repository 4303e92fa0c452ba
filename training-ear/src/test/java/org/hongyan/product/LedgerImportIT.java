package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An organiser brings ledgers in through the API, and the figures follow. */
class LedgerImportIT {

  private static final List<Integer> REFUSED =
      List.of(24, 82, 93, 120, 122, 124, 145, 151, 181, 198, 314, 336, 363, 366, 425);

  @ParameterizedTest
  @EnumSource
  void demoLedgerShowsItsTruth(Database database) {
    Api official = Product.on(database).api("official");
    JsonObject figures = official.get("/person-times?groupBy=year").expect(200).object();
    assertEquals(2251, figures.get("personTimes").getAsInt());
    assertEquals(1859, figures.get("persons").getAsInt());
    assertEquals(66, figures.get("sessions").getAsInt());
    assertEquals(
        List.of(427, 469, 449, 472, 434), numbers(figures.getAsJsonArray("groups"), "personTimes"));
  }

  @ParameterizedTest
  @EnumSource
  void refusedRowsAreToldAndTakingBackRestoresTheFigures(Database database) {
    Api city = Product.on(database).api("city");
    JsonObject preview =
        city.upload("/ledger-imports", SampleLedgers.named("ledger-with-errors.xlsx"))
            .expect(201)
            .object();
    assertEquals("PREVIEWED", preview.get("status").getAsString());
    assertEquals(443, preview.get("rows").getAsInt());
    assertEquals(
        REFUSED, numbers(preview.getAsJsonArray("errors"), "row").stream().distinct().toList());
    String path = "/ledger-imports/" + preview.get("id").getAsLong();

    assertEquals(
        "LEDGER_HAS_INVALID_ROWS",
        city.post(path + "/application", "{\"skipInvalidRows\":false}").expect(409).code());
    JsonObject applied =
        city.post(path + "/application", "{\"skipInvalidRows\":true}").expect(200).object();
    assertEquals(428, applied.get("appliedRows").getAsInt());
    assertEquals(2251 + 395, personTimes(city));
    assertInvariants(city);

    city.delete(path).expect(204);
    assertEquals(2251, personTimes(city));
    assertInvariants(city);
  }

  @ParameterizedTest
  @EnumSource
  void headCountsStayApart(Database database) {
    Api city = Product.on(database).api("city");
    JsonObject preview =
        city.upload("/ledger-imports", SampleLedgers.named("head-counts.xlsx"))
            .expect(201)
            .object();
    String path = "/ledger-imports/" + preview.get("id").getAsLong();
    city.post(path + "/application", "{\"skipInvalidRows\":true}").expect(200);
    JsonObject figures = city.get("/person-times").expect(200).object();
    assertEquals(2251, figures.get("personTimes").getAsInt());
    assertEquals(1251, figures.get("aggregated").getAsInt());
    city.delete(path).expect(204);
  }

  @ParameterizedTest
  @EnumSource
  void exportComesInAgainWithoutADifference(Database database) {
    Api city = Product.on(database).api("city");
    byte[] export = city.get("/ledgers/export.xlsx").expect(200).bytes();
    JsonObject preview = city.upload("/ledger-imports", "export.xlsx", export).expect(201).object();
    assertEquals(2402, preview.get("sameRows").getAsInt());
    assertEquals(0, preview.get("newSessions").getAsInt());
    assertEquals(0, preview.get("newPersons").getAsInt());
    city.delete("/ledger-imports/" + preview.get("id").getAsLong()).expect(204);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoLedgerIsRefusedInWords(Database database) {
    Api city = Product.on(database).api("city");
    byte[] text = "no ledger at all".getBytes(StandardCharsets.UTF_8);
    Api.Answer answer = city.upload("/ledger-imports", "letter.xlsx", text);
    assertTrue(List.of(415, 422).contains(answer.status()), answer.text());
    assertTrue(answer.object().get("detail").getAsString().length() > 5);
  }

  private static int personTimes(Api api) {
    return api.get("/person-times").expect(200).object().get("personTimes").getAsInt();
  }

  private static void assertInvariants(Api api) {
    JsonObject invariants = api.get("/admin/invariants").expect(200).object();
    assertTrue(invariants.get("ok").getAsBoolean(), invariants.toString());
  }

  private static List<Integer> numbers(Iterable<JsonElement> items, String field) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.getAsJsonObject().get(field).getAsInt())
        .toList();
  }
}
