package org.hongyan.interest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.hongyan.person.Person;
import org.hongyan.person.PersonErased;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.KeyedHash;

/** What somebody on record said they want to learn, known by phone and mail address. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PersonInterests {

  private final EntityManager entityManager;
  private final FieldCipher cipher;
  private final KeyedHash hash;

  @Inject
  public PersonInterests(EntityManager entityManager, FieldCipher cipher, KeyedHash hash) {
    this.entityManager = entityManager;
    this.cipher = cipher;
    this.hash = hash;
  }

  protected PersonInterests() {
    this(null, null, null);
  }

  /** Their ids, whether or not they still count. */
  public List<Long> of(Person person) {
    List<String> known = known(person);
    return known.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                "select i.id from Interest i"
                    + " where i.contactHash in :known or i.mailHash in :known",
                Long.class)
            .setParameter("known", known)
            .getResultList();
  }

  /** By which hashes a person is known among interests. */
  List<String> known(Person person) {
    String mail = Contact.mailHash(cipher.decryptText(person.mailEncrypted()), hash);
    return Stream.of(person.phoneHash(), mail).filter(hashed -> hashed != null).distinct().toList();
  }

  /** Forgets them while the person is still known; links and what they were told of go along. */
  public void on(@Observes @Priority(PersonErased.FIRST + 1) PersonErased erased) {
    List<Long> ids = of(entityManager.find(Person.class, erased.personId()));
    if (!ids.isEmpty()) {
      entityManager
          .createQuery("delete from Interest i where i.id in :ids")
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }
}
