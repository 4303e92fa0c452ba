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

/**
 * Who is signed in to the pages. It stands in the database, so that every node knows it and a
 * sign-out counts on all of them; the browser's cookie holds a random token, the database its hash.
 */
@ApplicationScoped
@Transactional
public class PageSignIns {

  /** Without a request for this long, a sign-in is over. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /** However busy, a sign-in ends after this long. */
  static final Duration LONGEST = Duration.ofHours(8);

  /** So exactly is the last request remembered: a write for each would be too many. */
  static final Duration GRAIN = Duration.ofMinutes(1);

  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public PageSignIns(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  protected PageSignIns() {
    this(null, null);
  }

  /** Begins a sign-in of somebody who has just proved who it is; gives the cookie's token. */
  public String begin(Long accountId) {
    Instant now = clock.instant();
    String token = TokenText.random();
    entityManager.persist(
        new AccessToken(TokenText.hash(token), accountId, Purpose.PAGES, now, until(now, now)));
    return token;
  }

  /** How the owner of a sign-in stands now; nobody when it is over or the account disabled. */
  public Optional<Standing> standing(String token) {
    Instant now = clock.instant();
    return entityManager
        .createQuery(
            "select t, a from AccessToken t, Account a where t.hash = :hash and a.id = t.accountId",
            Object[].class)
        .setParameter("hash", TokenText.hash(token))
        .getResultStream()
        .findFirst()
        .filter(row -> ((AccessToken) row[0]).goodFor(Purpose.PAGES, now))
        .filter(row -> ((Account) row[1]).enabled())
        .map(
            row -> {
              goOn((AccessToken) row[0], now);
              return Standing.of((Account) row[1]);
            });
  }

  /** Ends one sign-in, on every node. */
  public void end(String token) {
    entityManager
        .createQuery("delete from AccessToken t where t.hash = :hash and t.purpose = :pages")
        .setParameter("hash", TokenText.hash(token))
        .setParameter("pages", Purpose.PAGES)
        .executeUpdate();
  }

  /** A bulk change, so that two requests at the same time do not wait for or refuse each other. */
  private void goOn(AccessToken signIn, Instant now) {
    Instant until = until(signIn.createdAt(), now);
    if (until.isAfter(signIn.expiresAt().plus(GRAIN))) {
      entityManager
          .createQuery("update AccessToken t set t.expiresAt = :until where t.hash = :hash")
          .setParameter("until", until)
          .setParameter("hash", signIn.hash())
          .executeUpdate();
    }
  }

  private static Instant until(Instant begun, Instant now) {
    Instant idle = now.plus(IDLE);
    Instant last = begun.plus(LONGEST);
    return idle.isBefore(last) ? idle : last;
  }
}
