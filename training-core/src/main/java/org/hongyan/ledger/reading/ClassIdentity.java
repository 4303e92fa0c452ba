package org.hongyan.ledger.reading;

import java.util.Objects;
import org.hongyan.shared.Characters;

/**
 * Whether two descriptions under one number mean the same class. Numbers begin again each year, and
 * counties number for themselves; but one wrong cell makes no other class.
 */
public final class ClassIdentity {

  private ClassIdentity() {}

  /** Blank parts tell nothing apart. */
  public static boolean same(SessionFields one, SessionFields other) {
    boolean title = agree(key(one.title()), key(other.title()));
    boolean place = agree(one.divisionCode(), other.divisionCode());
    boolean start = agree(one.start(), other.start());
    boolean end = agree(one.end(), other.end());
    int agreeing = count(title) + count(place) + count(start) + count(end);
    return agreeing >= 3 || title && place && sameYear(one, other);
  }

  /** Whether both end in the same year, as far as they say. */
  public static boolean sameYear(SessionFields one, SessionFields other) {
    return one.end() == null || other.end() == null || one.end().getYear() == other.end().getYear();
  }

  private static boolean agree(Object one, Object other) {
    return one == null || other == null || Objects.equals(one, other);
  }

  private static String key(String title) {
    return title == null ? null : Characters.key(title);
  }

  private static int count(boolean agrees) {
    return agrees ? 1 : 0;
  }
}
