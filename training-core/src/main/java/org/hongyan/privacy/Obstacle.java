package org.hongyan.privacy;

import java.util.List;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * What stands in the way of a deletion, by its rule; the rule's text says what to do about it.
 *
 * @param args of the text
 */
public record Obstacle(String code, List<String> args) {

  static Obstacle of(String code, String... args) {
    return new Obstacle(code, List.of(args));
  }

  RuleViolation refusal() {
    return new RuleViolation(Kind.REFUSED, code, args.toArray());
  }
}
