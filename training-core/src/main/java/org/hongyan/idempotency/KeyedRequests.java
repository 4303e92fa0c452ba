package org.hongyan.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * Does a write with a key once (rule 10). The row of the key is written first, in the transaction
 * of the write itself: a second request with the key waits at the unique key until the first is
 * committed, and then finds its answer, or until it is undone, and then has its turn.
 */
@ApplicationScoped
public class KeyedRequests {

  /** For so long a request may be repeated. */
  static final Duration KEPT = Duration.ofDays(7);

  private final EntityManager entityManager;
  private final FieldCipher cipher;
  private final Clock clock;

  @Inject
  public KeyedRequests(EntityManager entityManager, FieldCipher cipher, Clock clock) {
    this.entityManager = entityManager;
    this.cipher = cipher;
    this.clock = clock;
  }

  protected KeyedRequests() {
    this(null, null, null);
  }

  /**
   * Gives the answer of the request that used the key before; where none did, the key is taken by
   * this transaction.
   *
   * @throws RuleViolation {@code IDEMPOTENCY_KEY_REUSED} where it was used for something else
   * @throws jakarta.persistence.PersistenceException where another transaction took it meanwhile;
   *     the next attempt finds its answer
   */
  @Transactional(TxType.MANDATORY)
  public Optional<KeptAnswer> take(RequestMark mark) {
    KeyedRequest known = entityManager.find(KeyedRequest.class, mark.keyHash());
    if (known == null) {
      entityManager.persist(new KeyedRequest(mark, clock.instant()));
      entityManager.flush();
      return Optional.empty();
    }
    if (!known.asks(mark)) {
      throw new RuleViolation(Kind.UNPROCESSABLE, "IDEMPOTENCY_KEY_REUSED");
    }
    return Optional.of(known.answer(cipher));
  }

  /**
   * Keeps what is answered, in the transaction that took the key: one statement, since by then the
   * transaction may hold a row for which many wait.
   */
  @Transactional(TxType.MANDATORY)
  public void keep(RequestMark mark, KeptAnswer answer) {
    entityManager
        .createQuery(
            "update KeyedRequest k set k.status = :status, k.contentType = :type,"
                + " k.locationEncrypted = :location, k.bodyEncrypted = :body where k.keyHash = :key")
        .setParameter("status", answer.status())
        .setParameter("type", orEmpty(answer.contentType()))
        .setParameter("location", orEmpty(cipher.encryptText(answer.location())))
        .setParameter("body", Base64.getEncoder().encodeToString(cipher.encrypt(answer.body())))
        .setParameter("key", mark.keyHash())
        .executeUpdate();
  }

  /** Derby wants the type of a null told. */
  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /**
   * Forgets keys that are older than a week.
   *
   * @return how many
   */
  @Transactional
  public int sweep() {
    return entityManager
        .createQuery("delete from KeyedRequest k where k.createdAt < :until")
        .setParameter("until", clock.instant().minus(KEPT))
        .executeUpdate();
  }
}
