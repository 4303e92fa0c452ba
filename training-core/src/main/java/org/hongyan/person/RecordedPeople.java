package org.hongyan.person;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Looks for people who are on record already, by the hashes of what only they have. */
final class RecordedPeople {

  private static final String NUMBERED =
      "select p from Person p where p.idNumberHash = :hash order by p.id";
  private static final String CALLED =
      "select p from Person p where p.phoneHash = :hash order by p.id";

  private final EntityManager entityManager;

  RecordedPeople(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  Optional<Person> numbered(String numberHash) {
    return by(NUMBERED, numberHash).stream().findFirst();
  }

  /**
   * Without a number, the same name with the same phone is the same person: the name as it is, else
   * the only one that is written alike. A phone is shared more often than a number is, so how a
   * name sounds says nothing here.
   */
  Optional<Person> namesake(String name, String phoneHash) {
    if (phoneHash == null) {
      return Optional.empty();
    }
    List<Person> alike =
        by(CALLED, phoneHash).stream()
            .filter(one -> NameSpelling.writtenAlike(one.name(), name))
            .toList();
    return alike.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .or(() -> alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty());
  }

  private List<Person> by(String query, String hash) {
    return entityManager
        .createQuery(query, Person.class)
        .setParameter("hash", hash)
        .getResultList();
  }
}
