package org.hongyan.ledger.reading.cells;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hongyan.ledger.reading.ReferenceNames;
import org.hongyan.ledger.reading.ReferenceNames.DivisionName;
import org.hongyan.ledger.reading.ReferenceNames.Name;
import org.hongyan.shared.Characters;

/**
 * Understands the names of divisions, audience groups and session types as organisers write them.
 */
public final class Names {

  private static final int LONGEST = 300;
  private static final int COUNTY_DIGITS = 6;
  /* "intellectual property", often left out */
  private static final String SUBJECT = "\u77E5\u8BC6\u4EA7\u6743";
  /* training (class), special, vocational: endings that are often left out */
  private static final Pattern CLASS_ENDING =
      Pattern.compile(
          "(\u4E13\u9898|\u4E13\u9879|\u4E1A\u52A1)?(\u57F9\u8BAD\u73ED|\u57F9\u8BAD|\u73ED)$");
  /* endings of division names: district, banner, county, city */
  private static final Pattern DIVISION_ENDING = Pattern.compile("[\u533A\u65D7\u53BF\u5E02]$");
  /* Inner Mongolia (autonomous region) */
  private static final Pattern REGION =
      Pattern.compile("^\u5185\u8499(\u53E4)?(\u81EA\u6CBB\u533A)?");
  private static final Pattern BRACKETS = Pattern.compile("^(.*?)[(](.*)[)]$");

  private final NameIndex divisions = new NameIndex();
  private final NameIndex groups = new NameIndex();
  private final NameIndex types = new NameIndex();
  private final Map<String, String> typeStems = new HashMap<>();
  private final Map<String, String> divisionNames = new HashMap<>();
  private String city = "";
  private String cityCode = "";

  public Names(ReferenceNames reference) {
    reference.divisions().stream()
        .filter(d -> d.parentCode() == null || d.parentCode().isEmpty())
        .findFirst()
        .ifPresent(
            d -> {
              city = d.name();
              cityCode = d.code();
            });
    reference.divisions().stream().filter(d -> !isTownship(d)).forEach(this::addDivision);
    addAliases("division.", divisions, codes(reference.divisions()));
    addTownships(reference.divisions());
    addGroups(reference.audienceGroups());
    addTypes(reference.sessionTypes());
  }

  /** The code of the division that has no parent. */
  public String cityCode() {
    return cityCode;
  }

  /** The county, zone or city; a township's county. */
  public Optional<String> division(String text) {
    String key = REGION.matcher(Characters.key(text)).replaceFirst("");
    Optional<String> found = divisions.code(key);
    if (found.isEmpty() && key.startsWith(city) && key.length() > city.length()) {
      found = divisions.code(key.substring(city.length()));
    }
    return found;
  }

  /** The one county that a text names; the city when it names no county. */
  public Optional<String> divisionNamedIn(String text) {
    String key = Characters.key(text);
    Set<String> named = new HashSet<>();
    divisionNames.forEach(
        (name, code) -> {
          if (key.contains(name)) {
            named.add(code);
          }
        });
    if (named.size() > 1) {
      named.remove(cityCode);
    }
    return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
  }

  public Optional<String> group(String text) {
    String key = text.length() > LONGEST ? "" : Characters.key(text);
    return firstOf(groups, key, withoutSubject(key), withoutNote(key));
  }

  public Optional<String> sessionType(String text) {
    String key = text.length() > LONGEST ? "" : Characters.key(text);
    return firstOf(types, key, stem(key), stem(withoutNote(key)));
  }

  private static Optional<String> firstOf(NameIndex index, String... spellings) {
    for (String spelling : spellings) {
      Optional<String> code = index.code(spelling);
      if (code.isPresent()) {
        return code;
      }
    }
    return Optional.empty();
  }

  private static String withoutNote(String key) {
    int bracket = key.indexOf('(');
    return bracket > 0 && key.endsWith(")") ? key.substring(0, bracket) : key;
  }

  /** The type whose name a class's title holds: the longest one, if there is just one. */
  public Optional<String> sessionTypeOfTitle(String title) {
    String key = withoutSubject(Characters.key(title));
    return typeStems.keySet().stream()
        .filter(stem -> stem.length() > 1 && key.contains(stem))
        .max(java.util.Comparator.comparingInt(String::length))
        .map(typeStems::get);
  }

  private static boolean isTownship(DivisionName division) {
    return division.code().length() > COUNTY_DIGITS;
  }

  private static Set<String> codes(List<DivisionName> divisions) {
    var codes = new HashSet<String>();
    divisions.forEach(d -> codes.add(d.code()));
    return codes;
  }

  private void addDivision(DivisionName division) {
    divisionNames.put(Characters.key(division.name()), division.code());
    divisionNames.put(Characters.key(division.shortName()), division.code());
    divisions.own(division.code(), division.code());
    divisions.own(division.name(), division.code());
    divisions.own(division.shortName(), division.code());
    divisions.derived(DIVISION_ENDING.matcher(division.name()).replaceFirst(""), division.code());
    divisions.derived(
        DIVISION_ENDING.matcher(division.shortName()).replaceFirst(""), division.code());
  }

  private void addTownships(List<DivisionName> all) {
    var names = new HashMap<String, String>();
    all.forEach(d -> names.put(d.code(), d.name()));
    for (DivisionName township : all) {
      if (isTownship(township) && township.parentCode() != null) {
        String county = township.parentCode();
        divisions.derived(township.code(), county);
        divisions.derived(township.name(), county);
        divisions.derived(names.getOrDefault(county, "") + township.name(), county);
      }
    }
  }

  private void addGroups(List<Name> all) {
    all.forEach(g -> groups.own(g.code(), g.code()));
    all.forEach(g -> groups.own(g.name(), g.code()));
    for (Name group : all) {
      String key = Characters.key(group.name());
      groups.derived(withoutSubject(key), group.code());
      var brackets = BRACKETS.matcher(key);
      if (brackets.matches()) {
        groups.derived(brackets.group(1), group.code());
        groups.derived(brackets.group(2), group.code());
      }
    }
    var codes = new HashSet<String>();
    all.forEach(g -> codes.add(g.code()));
    addAliases("group.", groups, codes);
  }

  private void addTypes(List<Name> all) {
    all.forEach(t -> types.own(t.code(), t.code()));
    all.forEach(t -> types.own(t.name(), t.code()));
    for (Name type : all) {
      types.derived(stem(type.name()), type.code());
      typeStems.put(stem(type.name()), type.code());
    }
    var codes = new HashSet<String>();
    all.forEach(t -> codes.add(t.code()));
    addAliases("type.", types, codes);
  }

  private static void addAliases(String prefix, NameIndex index, Set<String> codes) {
    for (String key : Words.ledger().keysUnder(prefix)) {
      String code = key.substring(prefix.length());
      if (codes.contains(code)) {
        Words.ledger().list(key).forEach(word -> index.derived(word, code));
      }
    }
  }

  private static String withoutSubject(String key) {
    String bare = key.replace(SUBJECT, "");
    return bare.isEmpty() ? key : bare;
  }

  private static String stem(String name) {
    return withoutSubject(CLASS_ENDING.matcher(Characters.key(name)).replaceFirst(""));
  }
}
