package org.hongyan.ledger.reading.cells;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongyan.shared.Characters;

/** The vocabulary of ledgers, kept as data: which word stands for what. */
public final class Words {

  private static final Words LEDGER = new Words(load("ledger-words.properties"));

  private final Map<String, List<String>> lists;

  private Words(Map<String, List<String>> lists) {
    this.lists = lists;
  }

  public static Words ledger() {
    return LEDGER;
  }

  /** A file of lists, {@code key=word,word}, in the order of the keys' first letters. */
  public static Map<String, List<String>> load(String file) {
    var properties = new Properties();
    try (var in = Words.class.getResourceAsStream("/org/hongyan/ledger/" + file);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var lists = new LinkedHashMap<String, List<String>>();
    properties.stringPropertyNames().stream()
        .sorted()
        .forEach(key -> lists.put(key, split(properties.getProperty(key))));
    return Collections.unmodifiableMap(lists);
  }

  private static List<String> split(String words) {
    return Arrays.stream(words.split(",")).map(Characters::key).toList();
  }

  public List<String> list(String key) {
    return lists.getOrDefault(key, List.of());
  }

  public Set<String> keysUnder(String prefix) {
    return lists.keySet().stream().filter(k -> k.startsWith(prefix)).collect(Collectors.toSet());
  }

  public boolean says(String key, String text) {
    return list(key).contains(Characters.key(text));
  }

  /** The part after the prefix of the key whose list holds the word. */
  public Optional<String> meaning(String prefix, String text) {
    String word = Characters.key(text);
    return lists.entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix) && e.getValue().contains(word))
        .map(e -> e.getKey().substring(prefix.length()))
        .findFirst();
  }
}
