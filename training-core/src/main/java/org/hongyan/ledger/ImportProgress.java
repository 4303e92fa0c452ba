package org.hongyan.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** How far the imports that run on this node are, in percent. */
@ApplicationScoped
public class ImportProgress {

  private final Map<String, Integer> percents = new ConcurrentHashMap<>();

  /**
   * Runs {@code work}, which tells how far it is, under a key that others can ask for. The same a
   * second time meanwhile is refused at once; it would only wait to learn that it is done.
   */
  public <T> T follow(String key, Followed<T> work) {
    if (percents.putIfAbsent(key, 0) != null) {
      throw new RuleViolation(Kind.REFUSED, "LEDGER_BEING_APPLIED");
    }
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
