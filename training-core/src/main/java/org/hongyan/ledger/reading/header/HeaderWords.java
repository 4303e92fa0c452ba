package org.hongyan.ledger.reading.header;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.cells.Words;
import org.hongyan.shared.Characters;

/** What organisers call their columns. */
final class HeaderWords {

  /** A field and how well the words name it: 0 is the best name. */
  record Match(LedgerField field, int rank) {}

  /* notes in round, square, angle and corner brackets; compact() has made them narrow */
  private static final Pattern NOTE =
      Pattern.compile("[(\\[\u3010\u3014<\u300A].*?[)\\]\u3011\u3015>\u300B]");
  private static final int LONGEST = 200;
  private static final Pattern ORNAMENT = Pattern.compile("[*\u203B:\u2605#\"'.]");
  private static final Map<LedgerField, List<String>> SYNONYMS = synonyms();

  private HeaderWords() {}

  private static Map<LedgerField, List<String>> synonyms() {
    var synonyms = new EnumMap<LedgerField, List<String>>(LedgerField.class);
    Words.load("header-synonyms.properties")
        .forEach((field, words) -> synonyms.put(LedgerField.valueOf(field), words));
    return synonyms;
  }

  static String key(String header) {
    if (header.length() > LONGEST) {
      return "";
    }
    String compact = Characters.key(header);
    String bare = ORNAMENT.matcher(NOTE.matcher(compact).replaceAll("")).replaceAll("");
    return bare.isEmpty() ? compact : bare;
  }

  static Optional<Match> match(String header) {
    String key = key(header);
    if (key.isEmpty() || key.length() > 30) {
      return Optional.empty();
    }
    Match best = null;
    for (var entry : SYNONYMS.entrySet()) {
      int rank = entry.getValue().indexOf(key);
      if (rank >= 0 && (best == null || rank < best.rank())) {
        best = new Match(entry.getKey(), rank);
      }
    }
    return Optional.ofNullable(best);
  }

  static String bestName(LedgerField field) {
    return SYNONYMS.get(field).get(0);
  }
}
