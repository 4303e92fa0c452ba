package org.hongyan.registration.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.person.Person;
import org.hongyan.registration.AttendedSessions;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.Masking;
import org.hongyan.shared.database.Conditions;

/** Puts together what is kept of a person, as that person may have it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PersonFile {

  private final EntityManager entityManager;
  private final FieldCipher cipher;

  @Inject
  public PersonFile(EntityManager entityManager, FieldCipher cipher) {
    this.entityManager = entityManager;
    this.cipher = cipher;
  }

  protected PersonFile() {
    this(null, null);
  }

  /**
   * All that is kept of the person, numbers masked.
   *
   * @param username of the account; null where there is none
   */
  public OwnRecord of(Person person, String username) {
    return new OwnRecord(
        username,
        person.name(),
        person.idType(),
        Masking.idNumber(cipher.decryptText(person.idNumberEncrypted())),
        Masking.phone(cipher.decryptText(person.phoneEncrypted())),
        Masking.mail(cipher.decryptText(person.mailEncrypted())),
        person.employer(),
        person.audienceGroup(),
        person.divisionCode(),
        person.language(),
        AttendedSessions.of(entityManager, person.id(), new Conditions()).getResultList(),
        person.version());
  }
}
