package org.hongyan.security.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.hongyan.shared.Texts;

/**
 * Keeps a database and its encryption key together. A lost key file, a restored database without
 * its key, or a second node with a key of its own would otherwise go on unnoticed, with numbers
 * that nobody can read any more.
 */
@ApplicationScoped
public class KeyMark {

  private static final String MARKED = "encryption-key";

  private final EntityManager entityManager;
  private final KeyedHash hash;

  @Inject
  public KeyMark(EntityManager entityManager, KeyedHash hash) {
    this.entityManager = entityManager;
    this.hash = hash;
  }

  protected KeyMark() {
    this(null, null);
  }

  /**
   * Marks a database that has no mark yet.
   *
   * @throws IllegalStateException if the database was marked with another key
   */
  @Transactional
  public void confirm() {
    String mark = hash.of(MARKED);
    entityManager
        .createNativeQuery("update encryption_key_mark set mark = ?1 where id = 1 and mark is null")
        .setParameter(1, mark)
        .executeUpdate();
    Object kept =
        entityManager
            .createNativeQuery("select mark from encryption_key_mark where id = 1")
            .getSingleResult();
    if (!mark.equals(kept)) {
      String code = "rules.ENCRYPTION_KEY_DIFFERS";
      throw new IllegalStateException(
          Texts.text(Locale.CHINA, code) + " / " + Texts.text(Locale.ENGLISH, code));
    }
  }
}
