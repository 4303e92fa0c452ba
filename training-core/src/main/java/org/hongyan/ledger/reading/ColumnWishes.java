package org.hongyan.ledger.reading;

import java.util.HashMap;
import java.util.Map;

/**
 * What organisers say that columns mean, as {@link ColumnMapping#fieldName()} by column (from 0);
 * empty text leaves a column alone.
 *
 * @param chosen for the file at hand
 * @param saved earlier, by {@linkplain ReadSheet#headerKey() header}
 */
public record ColumnWishes(Map<Integer, String> chosen, Map<String, Map<Integer, String>> saved) {

  public static ColumnWishes none() {
    return new ColumnWishes(Map.of(), Map.of());
  }

  public static ColumnWishes chosen(Map<Integer, String> chosen) {
    return new ColumnWishes(chosen, Map.of());
  }

  /** What holds for a header. */
  public Map<Integer, String> of(String headerKey) {
    return chosen.isEmpty() ? saved.getOrDefault(headerKey, Map.of()) : chosen;
  }

  public boolean isSaved(String headerKey) {
    return chosen.isEmpty() && saved.containsKey(headerKey);
  }

  /** The same for the file's further sheets: what was chosen holds for the same header only. */
  ColumnWishes forSheetsBeside(String headerKey) {
    if (chosen.isEmpty()) {
      return this;
    }
    Map<String, Map<Integer, String>> all = new HashMap<>(saved);
    all.put(headerKey, chosen);
    return new ColumnWishes(Map.of(), all);
  }
}
