package org.hongyan.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.interest.PersonInterests;
import org.hongyan.person.Person;
import org.hongyan.registration.ErasedRegistrations;

/** Counts what granting a request would take away, by asking the tables and changing nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasurePreviews {

  private final EntityManager entityManager;
  private final Obstacles obstacles;
  private final PersonInterests interests;
  private final ErasedRegistrations registrations;

  @Inject
  public ErasurePreviews(
      EntityManager entityManager,
      Obstacles obstacles,
      PersonInterests interests,
      ErasedRegistrations registrations) {
    this.entityManager = entityManager;
    this.obstacles = obstacles;
    this.interests = interests;
    this.registrations = registrations;
  }

  protected ErasurePreviews() {
    this(null, null, null, null);
  }

  ErasurePreview of(PrivacyRequest request) {
    Person person = entityManager.find(Person.class, request.personId());
    long id = person.id();
    long ahead = registrations.ahead(id).size();
    return new ErasurePreview(
        person.idNumberHash() != null,
        person.phoneHash() != null,
        person.mailEncrypted() != null,
        person.employer() != null,
        count("select count(*) from account where person_id = ?1", id),
        count(
            "select count(*) from access_token where account_id in"
                + " (select id from account where person_id = ?1)",
            id),
        ahead,
        interests.of(person).size(),
        messages(id),
        links(id),
        count("select count(*) from person_time where person_id = ?1", id),
        count("select count(*) from registration where person_id = ?1", id) - ahead,
        obstacles.of(request));
  }

  private long messages(long id) {
    return ((Number)
            entityManager
                .createNativeQuery("select count(*) from outbox_message where recipient_key = ?1")
                .setParameter(1, "person-" + id)
                .getSingleResult())
        .longValue();
  }

  private long links(long id) {
    return count("select count(*) from account_link where person_id = ?1", id)
        + count(
            "select count(*) from registration_link where registration_id in"
                + " (select id from registration where person_id = ?1)",
            id);
  }

  private long count(String sql, long id) {
    return ((Number) entityManager.createNativeQuery(sql).setParameter(1, id).getSingleResult())
        .longValue();
  }
}
