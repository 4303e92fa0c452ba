package org.hongyan.ledger;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.ledger.reading.ColumnMapping;

/** What each column of a ledger was taken for, as it is kept: column number to field name. */
final class ColumnChoices {

  private ColumnChoices() {}

  static String write(List<ColumnMapping> mapping) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    mapping.forEach(column -> json.add(String.valueOf(column.index()), column.fieldName()));
    return json.build().toString();
  }

  static Map<Integer, String> read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      Map<Integer, String> choices = new HashMap<>();
      reader
          .readObject()
          .forEach(
              (column, field) ->
                  choices.put(Integer.valueOf(column), ((JsonString) field).getString()));
      return choices;
    }
  }
}
