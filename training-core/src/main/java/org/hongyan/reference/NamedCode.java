package org.hongyan.reference;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Validity;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** What lists have in common whose rows have a code, a Chinese and an English name. */
public final class NamedCode {

  /** In the order of the lists that name them. */
  public static final String ORDER = "e.position, e.code";

  private static final int LONGEST_NAME = 100;
  private static final String FORM = "[A-Z][A-Z0-9_]{1,39}";

  private NamedCode() {}

  /**
   * Rows whose code or name contains {@code text} and that hold on {@code day}, both may be null.
   */
  public static Conditions matching(String text, LocalDate day) {
    return new Conditions()
        .and(
            "(lower(e.nameZh) like :q escape '!' or lower(e.nameEn) like :q escape '!'"
                + " or lower(e.code) like :q escape '!')",
            "q",
            Listing.containing(text))
        .and(Validity.HOLDS_ON, "day", day);
  }

  /** What is asked of every name, source and validity. */
  public static FieldChecks checks(
      String nameZh, String nameEn, String source, LocalDate from, LocalDate to) {
    return new FieldChecks()
        .text("nameZh", nameZh, LONGEST_NAME)
        .text("nameEn", nameEn, LONGEST_NAME)
        .source(source)
        .order(from, "validTo", to);
  }

  public static boolean wellFormed(String code) {
    return code != null && code.matches(FORM);
  }

  /** The position behind all that are there. */
  public static int next(EntityManager entityManager, Class<?> type) {
    Integer last =
        entityManager
            .createQuery(
                "select max(e.position) from " + type.getSimpleName() + " e", Integer.class)
            .getSingleResult();
    return last == null ? 1 : last + 1;
  }
}
