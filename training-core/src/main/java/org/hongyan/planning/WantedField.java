package org.hongyan.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hongyan.interest.Pressure;

/** What a class of a year can be about: a type of class and the subject that it teaches. */
record WantedField(String type, String subject) {

  private static final List<WantedField> CITY_KINDS =
      List.of(
          new WantedField("ENTERPRISE_MANAGEMENT", "IP_MANAGEMENT"),
          new WantedField("PATENT_INFORMATION", "PATENT_INFORMATION"),
          new WantedField("ENFORCEMENT", "ENFORCEMENT"),
          new WantedField("TRADEMARK_BRAND", "TRADEMARK"),
          new WantedField("GEOGRAPHICAL_INDICATION", "GEOGRAPHICAL_INDICATION"),
          new WantedField("HIGH_VALUE_PATENT", "HIGH_VALUE_PATENT"),
          new WantedField("PLEDGE_FINANCING", "IP_FINANCING"),
          new WantedField("IP_OPERATION", "IP_OPERATION"),
          new WantedField("PROFESSIONAL_SERVICE", "IP_AGENCY"),
          new WantedField("BIOMEDICINE", "BIOMEDICINE"));
  private static final List<WantedField> COUNTY_KINDS =
      List.of(
          new WantedField("BASIC", "IP_BASICS"),
          new WantedField("GEOGRAPHICAL_INDICATION", "GEOGRAPHICAL_INDICATION"),
          new WantedField("TRADEMARK_BRAND", "TRADEMARK"));

  /** Classes that come once a year whatever people want. */
  static final WantedField DISCIPLINE =
      new WantedField("PRACTICE_DISCIPLINE", "PRACTICE_DISCIPLINE");

  static final WantedField EXAM = new WantedField("EXAM_PREPARATION", "EXAM_LAW");

  /** The type of class that teaches a subject; null where none is known. */
  static String typeOf(String subject) {
    return Stream.of(CITY_KINDS.stream(), COUNTY_KINDS.stream(), Stream.of(DISCIPLINE, EXAM))
        .flatMap(kinds -> kinds)
        .filter(kind -> kind.subject().equals(subject))
        .map(WantedField::type)
        .findFirst()
        .orElse(null);
  }

  /** For the whole city, what most people want first; else in the order of the plan. */
  static List<WantedField> ofCity(Pressure pressure, String division) {
    return byPressure(CITY_KINDS, pressure, division);
  }

  /** For a county; what its people want is added to what the plan names. */
  static List<WantedField> ofCounty(Pressure pressure, String division) {
    List<WantedField> kinds = new ArrayList<>(COUNTY_KINDS);
    CITY_KINDS.stream()
        .filter(kind -> !kinds.contains(kind) && people(kind, pressure, division) > 0)
        .forEach(kinds::add);
    return byPressure(kinds, pressure, division);
  }

  private static List<WantedField> byPressure(
      List<WantedField> kinds, Pressure pressure, String division) {
    return kinds.stream()
        .sorted(
            Comparator.comparingInt((WantedField kind) -> people(kind, pressure, division))
                .reversed())
        .toList();
  }

  private static int people(WantedField kind, Pressure pressure, String division) {
    return pressure.of(kind.subject(), division).people();
  }
}
