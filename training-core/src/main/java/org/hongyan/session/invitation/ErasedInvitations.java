package org.hongyan.session.invitation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.person.PersonErased;

/** Takes out what was written to former trainers, and by them, about lessons. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedInvitations {

  private static final String TRAINER = " (select t.id from Trainer t where t.personId = :person)";

  private static final List<String> STATEMENTS =
      List.of(
          "update Invitation i set i.message = null, i.reason = null where i.trainerId in",
          "update LessonChange c set c.reason = null where c.trainerOut in",
          "update LessonChange c set c.reason = null where c.trainerIn in");

  private final EntityManager entityManager;

  @Inject
  public ErasedInvitations(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected ErasedInvitations() {
    this(null);
  }

  public void on(@Observes @Priority(PersonErased.PERSON) PersonErased erased) {
    STATEMENTS.forEach(
        statement ->
            entityManager
                .createQuery(statement + TRAINER)
                .setParameter("person", erased.personId())
                .executeUpdate());
  }
}
