package org.hongyan.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.hongyan.person.PersonErased;

/**
 * Closes the accounts of people who no longer want one: every sign-in, token and link ends, and the
 * row, to which others refer, says nothing of who it was.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClosedAccounts {

  private final EntityManager entityManager;
  private final Consumer<Object> events;
  private final Clock clock;
  private final PasswordHash hash = new PasswordHash();

  @Inject
  public ClosedAccounts(EntityManager entityManager, @Any Event<Object> events, Clock clock) {
    this(entityManager, events::fire, clock);
  }

  /** With listeners given by hand. */
  public ClosedAccounts(EntityManager entityManager, Consumer<Object> events, Clock clock) {
    this.entityManager = entityManager;
    this.events = events;
    this.clock = clock;
  }

  protected ClosedAccounts() {
    this(null, event -> {}, null);
  }

  public void on(@Observes @Priority(PersonErased.PERSON) PersonErased erased) {
    close(erased.personId(), erased.surrogate());
  }

  /** Closes whatever accounts the person has; the first is named by the surrogate alone. */
  public void close(long personId, String surrogate) {
    List<Account> accounts = of(personId);
    for (int i = 0; i < accounts.size(); i++) {
      Account account = accounts.get(i);
      end("delete from AccessToken t where t.accountId = :id", account.id());
      String name = i == 0 ? surrogate : surrogate + "-" + (i + 1);
      account.close(name, hash.of(TokenText.random()), clock.instant());
      entityManager.flush();
      events.accept(new AccountClosed(account.id()));
    }
    end("delete from AccountLink l where l.personId = :id", personId);
  }

  /** The accounts of a person, the oldest first. */
  public List<Account> of(long personId) {
    return entityManager
        .createQuery(
            "select a from Account a where a.personId = :person order by a.id", Account.class)
        .setParameter("person", personId)
        .getResultList();
  }

  private void end(String statement, long id) {
    entityManager.createQuery(statement).setParameter("id", id).executeUpdate();
  }
}
