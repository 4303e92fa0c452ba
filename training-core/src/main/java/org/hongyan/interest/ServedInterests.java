package org.hongyan.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hongyan.person.Person;
import org.hongyan.registration.SeatConfirmed;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.KeyedHash;

/** Ends the interest of people who got a seat in a class of the subject, wherever it is held. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ServedInterests {

  private final EntityManager entityManager;
  private final FieldCipher cipher;
  private final KeyedHash hash;
  private final Clock clock;

  @Inject
  public ServedInterests(
      EntityManager entityManager, FieldCipher cipher, KeyedHash hash, Clock clock) {
    this.entityManager = entityManager;
    this.cipher = cipher;
    this.hash = hash;
    this.clock = clock;
  }

  protected ServedInterests() {
    this(null, null, null, null);
  }

  /** In the transaction in which the seat is given. */
  public void on(@Observes SeatConfirmed seat) {
    Person person = entityManager.find(Person.class, seat.personId());
    String mail = Contact.mailHash(cipher.decryptText(person.mailEncrypted()), hash);
    List<String> known =
        Stream.of(person.phoneHash(), mail).filter(Objects::nonNull).distinct().toList();
    if (known.isEmpty()) {
      return;
    }
    entityManager
        .createQuery(
            "select i from Interest i where i.servedAt is null"
                + " and (i.contactHash in :known or i.mailHash in :known)"
                + " and exists (select c.subjectCode from ClassSubject c"
                + " where c.sessionId = :session and c.subjectCode = i.subjectCode)",
            Interest.class)
        .setParameter("known", known)
        .setParameter("session", seat.sessionId())
        .getResultList()
        .forEach(one -> one.serve(clock.instant()));
  }
}
