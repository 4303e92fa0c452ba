package org.hongyan.notification.privacy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.account.Account;
import org.hongyan.interest.PersonInterests;
import org.hongyan.notification.Recipient;
import org.hongyan.person.Person;
import org.hongyan.person.PersonErased;

/** Deletes what was written to somebody, sent or not, and addresses that wait for a code. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedMessages {

  private final EntityManager entityManager;
  private final PersonInterests interests;

  @Inject
  public ErasedMessages(EntityManager entityManager, PersonInterests interests) {
    this.entityManager = entityManager;
    this.interests = interests;
  }

  protected ErasedMessages() {
    this(null, null);
  }

  /** While it is still known which accounts and interests were the person's. */
  public void on(@Observes @Priority(PersonErased.FIRST) PersonErased erased) {
    entityManager
        .createQuery("delete from OutboxMessage m where m.recipientKey in :keys")
        .setParameter("keys", keys(erased.personId()))
        .executeUpdate();
    entityManager
        .createQuery(
            "delete from MailConfirmation c where c.id in"
                + " (select r.id from Registration r where r.personId = :person)")
        .setParameter("person", erased.personId())
        .executeUpdate();
  }

  private List<String> keys(long personId) {
    List<String> keys = new ArrayList<>(List.of(Recipient.person(personId, "", null).key()));
    entityManager
        .createQuery("select a from Account a where a.personId = :person", Account.class)
        .setParameter("person", personId)
        .getResultStream()
        .map(account -> Recipient.account(account.id(), "").key())
        .forEach(keys::add);
    interests.of(entityManager.find(Person.class, personId)).stream()
        .map(id -> Recipient.interested(id, "", null).key())
        .forEach(keys::add);
    return keys;
  }
}
