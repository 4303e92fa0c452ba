package org.hongyan.account.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hongyan.account.Account;
import org.hongyan.account.TokenText;
import org.hongyan.person.Person;
import org.hongyan.shared.RuleViolation;

/** The links to accounts in the database, and the accounts of people. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RuleViolation.class)
public class LinkTable {

  /** So long after a letter no second one goes to the same person. */
  static final Duration PAUSE = Duration.ofMinutes(5);

  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public LinkTable(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  protected LinkTable() {
    this(null, null);
  }

  /** A new link of the person; earlier ones stay good until one is used. */
  String issue(long personId) {
    entityManager
        .createQuery("delete from AccountLink l where l.expiresAt < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
    String token = TokenText.random();
    entityManager.persist(new AccountLink(TokenText.hash(token), personId, clock.instant()));
    return token;
  }

  /** Whether the person got a link within the pause. */
  boolean issuedLately(long personId) {
    return entityManager
            .createQuery(
                "select count(l) from AccountLink l"
                    + " where l.personId = :person and l.createdAt > :since",
                Long.class)
            .setParameter("person", personId)
            .setParameter("since", clock.instant().minus(PAUSE))
            .getSingleResult()
        > 0;
  }

  /** Whose link this is; nobody's where it is unknown, used or over. */
  Optional<Person> owner(String token) {
    return Optional.ofNullable(token)
        .map(text -> entityManager.find(AccountLink.class, TokenText.hash(text)))
        .filter(link -> link.goodAt(clock.instant()))
        .map(link -> entityManager.find(Person.class, link.personId()));
  }

  /**
   * Uses the link up, with all others of its owner, who is locked: of two at once one comes first.
   *
   * @throws RuleViolation 404 where the link is not good, or no longer
   */
  Person use(String token) {
    Person person = owner(token).orElseThrow(RuleViolation::notFound);
    entityManager.lock(person, LockModeType.PESSIMISTIC_WRITE);
    int used =
        entityManager
            .createQuery("delete from AccountLink l where l.hash = :hash")
            .setParameter("hash", TokenText.hash(token))
            .executeUpdate();
    if (used == 0) {
      throw RuleViolation.notFound();
    }
    entityManager
        .createQuery("delete from AccountLink l where l.personId = :person")
        .setParameter("person", person.id())
        .executeUpdate();
    return person;
  }

  /** The account that belongs to a person, whether or not it is disabled. */
  Optional<Account> accountOf(long personId) {
    return entityManager
        .createQuery(
            "select a from Account a where a.personId = :person order by a.id", Account.class)
        .setParameter("person", personId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
