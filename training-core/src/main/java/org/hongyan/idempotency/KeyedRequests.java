package org.hongyan.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    Optional<KeptAnswer> known = known(mark);
    if (known.isEmpty()) {
      entityManager.persist(new KeyedRequest(mark, clock.instant()));
      entityManager.flush();
    }
    return known;
  }

  /**
   * The answer of the request that used the key before, if one did.
   *
   * @throws RuleViolation {@code IDEMPOTENCY_KEY_REUSED} where it was used for something else
   */
  @Transactional(value = TxType.MANDATORY, dontRollbackOn = RuleViolation.class)
  public Optional<KeptAnswer> known(RequestMark mark) {
    KeyedRequest known = entityManager.find(KeyedRequest.class, mark.keyHash());
    if (known == null) {
      return Optional.empty();
    }
    if (!known.asks(mark)) {
      throw new RuleViolation(Kind.UNPROCESSABLE, "IDEMPOTENCY_KEY_REUSED");
    }
    return Optional.of(known.answer(cipher));
  }

  /** Those of the keys that were used before, by their hashes. */
  @Transactional(TxType.MANDATORY)
  public Set<String> used(Collection<String> keyHashes) {
    return keyHashes.isEmpty()
        ? Set.of()
        : entityManager
            .createQuery(
                "select k.keyHash from KeyedRequest k where k.keyHash in :keys", String.class)
            .setParameter("keys", keyHashes)
            .getResultStream()
            .collect(Collectors.toSet());
  }

  /**
   * Takes a key and keeps the answer at once, for a write that ends with it. Another request that
   * took the key meanwhile ends this transaction.
   */
  @Transactional(TxType.MANDATORY)
  public void add(RequestMark mark, KeptAnswer answer) {
    entityManager.persist(new KeyedRequest(mark, answer, cipher, clock.instant()));
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
        .setParameter("type", KeyedRequest.orEmpty(answer.contentType()))
        .setParameter("location", KeyedRequest.orEmpty(cipher.encryptText(answer.location())))
        .setParameter("body", KeyedRequest.sealed(answer, cipher))
        .setParameter("key", mark.keyHash())
        .executeUpdate();
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
