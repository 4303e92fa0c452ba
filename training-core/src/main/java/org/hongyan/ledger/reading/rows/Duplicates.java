package org.hongyan.ledger.reading.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.ledger.reading.PersonFields;
import org.hongyan.ledger.reading.RowPlace;

/**
 * Finds a person who stands twice in a class: by ID number, else by name and phone, else by name
 * and unit. The first row stands.
 */
final class Duplicates {

  private final Map<List<Object>, RowPlace> places = new HashMap<>();

  /** Where the person stood first, or null when this is the first row. */
  RowPlace first(Object session, PersonFields person, RowPlace place) {
    if (person.idNumber() != null) {
      RowPlace first = seen(List.of(session, "id", person.idNumber()), place);
      if (first == null && person.phone() != null) {
        first = places.get(byPhone(session, person, "without"));
        places.putIfAbsent(byPhone(session, person, "with"), place);
      }
      return first;
    }
    if (person.phone() != null) {
      RowPlace first = places.get(byPhone(session, person, "with"));
      return first != null ? first : seen(byPhone(session, person, "without"), place);
    }
    String unit = person.organisation() == null ? "" : person.organisation();
    return seen(List.of(session, "unit", person.name(), unit), place);
  }

  private static List<Object> byPhone(Object session, PersonFields person, String id) {
    return List.of(session, id, person.name(), person.phone());
  }

  private RowPlace seen(List<Object> key, RowPlace place) {
    return places.putIfAbsent(key, place);
  }
}
