package org.hongyan.ledger;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hongyan.ledger.comparing.Comparison;
import org.hongyan.ledger.comparing.PersonQuestion;
import org.hongyan.ledger.comparing.PersonQuestion.Candidate;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.RowError;

/** What a preview found, in the form in which it is kept (and then encrypted). */
public record ImportReport(
    List<ColumnMapping> mapping, List<RowError> errors, List<PersonQuestion> questions) {

  static ImportReport of(Comparison comparison) {
    return new ImportReport(
        comparison.reading().mapping(), comparison.errors(), comparison.questions());
  }

  static ImportReport read(byte[] json) {
    try (JsonReader reader =
        Json.createReader(new StringReader(new String(json, StandardCharsets.UTF_8)))) {
      JsonObject report = reader.readObject();
      return new ImportReport(
          report.getJsonArray("mapping").getValuesAs(ImportReport::mapping),
          report.getJsonArray("errors").getValuesAs(ImportReport::error),
          report.getJsonArray("questions").getValuesAs(ImportReport::question));
    }
  }

  byte[] write() {
    JsonArrayBuilder columns = Json.createArrayBuilder();
    mapping.forEach(column -> columns.add(json(column)));
    JsonArrayBuilder refusals = Json.createArrayBuilder();
    errors.forEach(error -> refusals.add(json(error)));
    JsonArrayBuilder asked = Json.createArrayBuilder();
    questions.forEach(question -> asked.add(json(question)));
    return Json.createObjectBuilder()
        .add("mapping", columns)
        .add("errors", refusals)
        .add("questions", asked)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObjectBuilder json(ColumnMapping column) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("index", column.index()).add("header", column.header());
    addText(json, "field", column.field() == null ? null : column.field().name());
    addText(json, "group", column.group());
    return json;
  }

  private static ColumnMapping mapping(JsonValue value) {
    JsonObject json = value.asJsonObject();
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
        Json.createObjectBuilder()
            .add("row", error.row())
            .add("column", error.column())
            .add("header", error.header())
            .add("code", error.code())
            .add("args", args);
    addText(json, "value", error.value());
    return json;
  }

  private static RowError error(JsonValue value) {
    JsonObject json = value.asJsonObject();
    List<Object> args =
        json.getJsonArray("args")
            .getValuesAs(arg -> (Object) ((jakarta.json.JsonString) arg).getString());
    return new RowError(
        json.getInt("row"),
        json.getString("column"),
        json.getString("header"),
        json.getString("code"),
        json.getString("value", null),
        args);
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
        Json.createObjectBuilder()
            .add("row", question.row())
            .add("name", question.name())
            .add("candidates", candidates);
    addText(json, "employer", question.employer());
    if (question.assumed() != null) {
      json.add("assumed", question.assumed());
    }
    return json;
  }

  private static PersonQuestion question(JsonValue value) {
    JsonObject json = value.asJsonObject();
    JsonArray candidates = json.getJsonArray("candidates");
    return new PersonQuestion(
        json.getInt("row"),
        json.getString("name"),
        json.getString("employer", null),
        candidates.getValuesAs(ImportReport::candidate),
        json.containsKey("assumed") ? json.getJsonNumber("assumed").longValue() : null);
  }

  private static Candidate candidate(JsonValue value) {
    JsonObject json = value.asJsonObject();
    return new Candidate(
        json.getJsonNumber("personId").longValue(),
        json.getString("name"),
        json.getString("employer", null),
        json.getBoolean("samePhone"));
  }

  private static void addText(JsonObjectBuilder json, String name, String value) {
    if (value != null) {
      json.add(name, value);
    }
  }
}
