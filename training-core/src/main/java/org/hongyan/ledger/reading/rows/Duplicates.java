package org.hongyan.ledger.reading.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.ledger.reading.PersonFields;

/**
 * Finds a person who stands twice in a class: by ID number, else by name and phone, else by name
 * and unit. The first row stands.
 */
final class Duplicates {

  private final Map<List<Object>, Integer> rows = new HashMap<>();

  /** The row in which the person stood first, or 0 when this row is the first. */
  int firstRow(Object session, PersonFields person, int row) {
    int first = 0;
    if (person.idNumber() != null) {
      first = seen(List.of(session, "id", person.idNumber()), row);
      if (first == 0 && person.phone() != null) {
        first = rows.getOrDefault(byPhone(session, person, "without"), 0);
        rows.putIfAbsent(byPhone(session, person, "with"), row);
      }
      return first;
    }
    if (person.phone() != null) {
      first = rows.getOrDefault(byPhone(session, person, "with"), 0);
      return first != 0 ? first : seen(byPhone(session, person, "without"), row);
    }
    String unit = person.organisation() == null ? "" : person.organisation();
    return seen(List.of(session, "unit", person.name(), unit), row);
  }

  private static List<Object> byPhone(Object session, PersonFields person, String id) {
    return List.of(session, id, person.name(), person.phone());
  }

  private int seen(List<Object> key, int row) {
    Integer first = rows.putIfAbsent(key, row);
    return first == null ? 0 : first;
  }
}
