package org.hongyan.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/** How far the imports that run on this node are, in percent. */
@ApplicationScoped
public class ImportProgress {

  private final Map<String, Integer> percents = new ConcurrentHashMap<>();

  /** Runs {@code work}, which tells how far it is, under a key that others can ask for. */
  public <T> T follow(String key, Followed<T> work) {
    percents.put(key, 0);
    try {
      return work.run(percent -> percents.put(key, percent));
    } finally {
      percents.remove(key);
    }
  }

  /** Percent done; null when nothing runs under that key. */
  public Integer of(String key) {
    return percents.get(key);
  }

  /** Work that tells how far it is. */
  @FunctionalInterface
  public interface Followed<T> {
    T run(IntConsumer progress);
  }
}
