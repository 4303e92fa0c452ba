package org.hongyan.ledger;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hongyan.ledger.ImportReport.SheetSummary;
import org.hongyan.ledger.comparing.PersonQuestion;
import org.hongyan.ledger.comparing.PersonQuestion.Candidate;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.RowError;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.ledger.reading.UnreadSheet;

/** An {@link ImportReport} as it is kept. */
final class ReportJson {

  private ReportJson() {}

  static byte[] write(ImportReport report) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("mapping", all(report.mapping(), ReportJson::json))
            .add("errors", all(report.errors(), ReportJson::json))
            .add("questions", all(report.questions(), ReportJson::json))
            .add("sheets", all(report.sheets(), ReportJson::json))
            .add("unread", all(report.unread(), ReportJson::json))
            .add("missing", Json.createArrayBuilder(report.missing()));
    if (report.saved() != null) {
      json.add("saved", json(report.saved()));
    }
    return json.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  static ImportReport read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      return new ImportReport(
          all(json, "mapping", ReportJson::mapping),
          all(json, "errors", ReportJson::error),
          all(json, "questions", ReportJson::question),
          all(json, "sheets", ReportJson::sheet),
          all(json, "unread", ReportJson::unread),
          json.containsKey("missing") ? texts(json, "missing") : List.of(),
          json.containsKey("saved") ? saved(json.getJsonObject("saved")) : null);
    }
  }

  private static <T> JsonArrayBuilder all(
      Collection<T> items, Function<T, JsonObjectBuilder> write) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    items.forEach(item -> array.add(write.apply(item)));
    return array;
  }

  /* reports kept before a list was introduced do not have it */
  private static <T> List<T> all(JsonObject json, String name, Function<JsonObject, T> read) {
    JsonArray array = json.getJsonArray(name);
    return array == null
        ? List.of()
        : array.getValuesAs((JsonValue value) -> read.apply(value.asJsonObject()));
  }

  private static List<String> texts(JsonObject json, String name) {
    return json.getJsonArray(name).getValuesAs(JsonString::getString);
  }

  private static JsonObjectBuilder json(ColumnMapping column) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("index", column.index()).add("header", column.header());
    addText(json, "field", column.field() == null ? null : column.field().name());
    addText(json, "group", column.group());
    return json;
  }

  private static ColumnMapping mapping(JsonObject json) {
    String field = json.getString("field", null);
    return new ColumnMapping(
        json.getInt("index"),
        json.getString("header"),
        field == null ? null : LedgerField.valueOf(field),
        json.getString("group", null));
  }

  private static JsonObjectBuilder json(RowError error) {
    JsonArrayBuilder args = Json.createArrayBuilder();
    error.args().forEach(arg -> args.add(String.valueOf(arg)));
    JsonObjectBuilder json =
        json(error.place())
            .add("column", error.column())
            .add("header", error.header())
            .add("code", error.code())
            .add("args", args);
    addText(json, "value", error.value());
    return json;
  }

  private static RowError error(JsonObject json) {
    return new RowError(
        place(json),
        json.getString("column"),
        json.getString("header"),
        json.getString("code"),
        json.getString("value", null),
        List.copyOf(texts(json, "args")));
  }

  private static JsonObjectBuilder json(RowPlace place) {
    return Json.createObjectBuilder().add("sheet", place.sheet()).add("row", place.row());
  }

  private static RowPlace place(JsonObject json) {
    return new RowPlace(json.getString("sheet", ""), json.getInt("row"));
  }

  private static JsonObjectBuilder json(PersonQuestion question) {
    JsonArrayBuilder candidates = Json.createArrayBuilder();
    for (Candidate candidate : question.candidates()) {
      JsonObjectBuilder json =
          Json.createObjectBuilder()
              .add("personId", candidate.personId())
              .add("name", candidate.name())
              .add("samePhone", candidate.samePhone());
      addText(json, "employer", candidate.employer());
      candidates.add(json);
    }
    JsonObjectBuilder json =
        json(question.place())
            .add("name", question.name())
            .add("candidates", candidates)
            .add("open", question.open());
    addText(json, "employer", question.employer());
    if (question.assumed() != null) {
      json.add("assumed", question.assumed());
    }
    return json;
  }

  private static PersonQuestion question(JsonObject json) {
    return new PersonQuestion(
        place(json),
        json.getString("name"),
        json.getString("employer", null),
        all(json, "candidates", ReportJson::candidate),
        json.containsKey("assumed") ? json.getJsonNumber("assumed").longValue() : null,
        json.getBoolean("open", false));
  }

  private static Candidate candidate(JsonObject json) {
    return new Candidate(
        json.getJsonNumber("personId").longValue(),
        json.getString("name"),
        json.getString("employer", null),
        json.getBoolean("samePhone"));
  }

  private static JsonObjectBuilder json(SheetSummary sheet) {
    return Json.createObjectBuilder()
        .add("name", sheet.name())
        .add("headerRow", sheet.headerRow())
        .add("rows", sheet.rows());
  }

  private static SheetSummary sheet(JsonObject json) {
    return new SheetSummary(json.getString("name"), json.getInt("headerRow"), json.getInt("rows"));
  }

  private static JsonObjectBuilder json(UnreadSheet sheet) {
    return Json.createObjectBuilder()
        .add("name", sheet.name())
        .add("code", sheet.code())
        .add("missing", Json.createArrayBuilder(sheet.missing()));
  }

  private static UnreadSheet unread(JsonObject json) {
    return new UnreadSheet(json.getString("name"), json.getString("code"), texts(json, "missing"));
  }

  private static JsonObjectBuilder json(SavedMappingView saved) {
    return Json.createObjectBuilder()
        .add("id", saved.id())
        .add("fileName", saved.fileName())
        .add("savedBy", saved.savedBy())
        .add("savedAt", saved.savedAt().toString());
  }

  private static SavedMappingView saved(JsonObject json) {
    return new SavedMappingView(
        json.getJsonNumber("id").longValue(),
        json.getString("fileName"),
        json.getString("savedBy"),
        Instant.parse(json.getString("savedAt")));
  }

  private static void addText(JsonObjectBuilder json, String name, String value) {
    if (value != null) {
      json.add(name, value);
    }
  }
}
