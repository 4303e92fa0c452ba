package org.hongyan.trainer;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hongyan.person.Person;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.Masking;

/** Puts together what is kept of a trainer. */
final class TrainerFiles {

  private final EntityManager entityManager;
  private final FieldCipher cipher;

  TrainerFiles(EntityManager entityManager, FieldCipher cipher) {
    this.entityManager = entityManager;
    this.cipher = cipher;
  }

  TrainerFile of(Trainer trainer) {
    Person person = entityManager.find(Person.class, trainer.personId());
    return new TrainerFile(
        new TrainerRows(entityManager).of(trainer),
        Masking.idNumber(cipher.decryptText(person.idNumberEncrypted())),
        Masking.phone(cipher.decryptText(person.phoneEncrypted())),
        trainer.cv(),
        trainer.nominatedBy(),
        trainer.remark(),
        trainer.availability(),
        rows("Unavailability", "e.startsAt, e.id", Unavailability.class, trainer).stream()
            .map(Unavailability::view)
            .toList(),
        rows("Membership", "e.admittedOn desc, e.id desc", Membership.class, trainer).stream()
            .map(Membership::view)
            .toList(),
        rows("Step", "e.recordedAt desc, e.id desc", Step.class, trainer).stream()
            .map(Step::view)
            .toList());
  }

  private <T> List<T> rows(String entity, String order, Class<T> type, Trainer trainer) {
    return entityManager
        .createQuery(
            "select e from " + entity + " e where e.trainerId = :trainer order by " + order, type)
        .setParameter("trainer", trainer.id())
        .getResultList();
  }
}
