package org.hongyan.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hongyan.security.crypto.FieldCipher;

/**
 * Takes due mail out of the outbox by a conditional update, which on either database one node wins.
 * Whoever claims a mail has it for ten minutes, far longer than the time limits of the mail server
 * add up to; a node that is killed meanwhile leaves it to the others after that.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OutboxLetters implements DueLetters {

  static final Duration CLAIM = Duration.ofMinutes(10);

  private static final int LOOKED_AT = 20;

  private final EntityManager entityManager;
  private final FieldCipher cipher;
  private final Clock clock;

  @Inject
  public OutboxLetters(EntityManager entityManager, FieldCipher cipher, Clock clock) {
    this.entityManager = entityManager;
    this.cipher = cipher;
    this.clock = clock;
  }

  protected OutboxLetters() {
    this(null, null, null);
  }

  @Override
  public Optional<Letter> claim(Channel channel) {
    Instant now = clock.instant();
    String claim = UUID.randomUUID().toString();
    return due(channel, now).stream()
        .filter(id -> claimed(id, claim, now))
        .findFirst()
        .map(id -> entityManager.find(OutboxMessage.class, id).letter(cipher));
  }

  private List<Long> due(Channel channel, Instant now) {
    return entityManager
        .createQuery(
            "select m.id from OutboxMessage m where m.state = :waiting and m.channel = :channel"
                + " and m.nextAttemptAt <= :now"
                + " and (m.claimedUntil is null or m.claimedUntil < :now)"
                + " order by m.nextAttemptAt, m.id",
            Long.class)
        .setParameter("waiting", MessageState.WAITING)
        .setParameter("channel", channel)
        .setParameter("now", now)
        .setMaxResults(LOOKED_AT)
        .getResultList();
  }

  /** Asks for all anew: another node may have sent it, or failed with it, since it was seen due. */
  private boolean claimed(Long id, String claim, Instant now) {
    return entityManager
            .createQuery(
                "update OutboxMessage m set m.claim = :claim, m.claimedUntil = :until"
                    + " where m.id = :id and m.state = :waiting and m.nextAttemptAt <= :now"
                    + " and (m.claimedUntil is null or m.claimedUntil < :now)")
            .setParameter("claim", claim)
            .setParameter("until", now.plus(CLAIM))
            .setParameter("id", id)
            .setParameter("waiting", MessageState.WAITING)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  @Override
  public void sent(Letter letter) {
    own(letter).ifPresent(message -> message.sent(clock.instant()));
  }

  @Override
  public void failed(Letter letter, PostFailure failure) {
    own(letter)
        .ifPresent(
            message -> message.failed(failure.getMessage(), failure.forGood(), clock.instant()));
  }

  /** The message while this node's claim on it holds. */
  private Optional<OutboxMessage> own(Letter letter) {
    return Optional.ofNullable(
            entityManager.find(OutboxMessage.class, letter.id(), LockModeType.PESSIMISTIC_WRITE))
        .filter(message -> message.claimedBy(letter.claim()));
  }

  @Override
  public void hold(Channel channel) {
    entityManager
        .createQuery(
            "update OutboxMessage m set m.state = :held"
                + " where m.state = :waiting and m.channel = :channel")
        .setParameter("held", MessageState.HELD)
        .setParameter("waiting", MessageState.WAITING)
        .setParameter("channel", channel)
        .executeUpdate();
  }
}
