package org.hongyan.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hongyan.account.AccessToken.Purpose;
import org.hongyan.security.Caller;

/** Bearer tokens of the API: opaque, good for eight hours or until given back. */
@ApplicationScoped
@Transactional
public class Tokens {

  static final Duration LIFE = Duration.ofHours(8);

  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public Tokens(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  protected Tokens() {
    this(null, null);
  }

  /** Hands out a token to somebody who has just signed in. */
  public IssuedToken issue(Caller caller) {
    Instant now = clock.instant();
    deleteExpired(now);
    String token = TokenText.random();
    Instant expiresAt = now.plus(LIFE);
    entityManager.persist(
        new AccessToken(TokenText.hash(token), caller.accountId(), Purpose.API, now, expiresAt));
    return new IssuedToken(token, expiresAt, caller);
  }

  /** Whose token this is; nobody's when it is unknown, expired, or its account disabled. */
  public Optional<Caller> callerOf(String token) {
    return Optional.ofNullable(entityManager.find(AccessToken.class, TokenText.hash(token)))
        .filter(found -> found.goodFor(Purpose.API, clock.instant()))
        .map(found -> entityManager.find(Account.class, found.accountId()))
        .filter(Account::enabled)
        .filter(account -> !account.mustChangePassword())
        .map(Account::caller);
  }

  /** Ends one token. */
  public void giveBack(String token) {
    entityManager
        .createQuery("delete from AccessToken t where t.hash = :hash")
        .setParameter("hash", TokenText.hash(token))
        .executeUpdate();
  }

  /**
   * Ends what programs hold of an account: its powers have changed; pages see that by themselves.
   */
  public void endCallsOf(Long accountId) {
    entityManager
        .createQuery("delete from AccessToken t where t.accountId = :account and t.purpose = :api")
        .setParameter("account", accountId)
        .setParameter("api", Purpose.API)
        .executeUpdate();
  }

  /** Ends every token and every sign-in of an account: its password has changed. */
  public void endAllOf(Long accountId) {
    entityManager
        .createQuery("delete from AccessToken t where t.accountId = :account")
        .setParameter("account", accountId)
        .executeUpdate();
  }

  private void deleteExpired(Instant now) {
    entityManager
        .createQuery("delete from AccessToken t where t.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
