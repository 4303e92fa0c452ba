package org.hongyan.trainer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.hongyan.document.DocumentKind;
import org.hongyan.document.OwnerType;
import org.hongyan.person.PersonErased;

/**
 * Former trainers whose data is deleted: since when they were in the pool stays, so that its size
 * on any day can be counted; what was said of them goes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedTrainers {

  private static final Set<TrainerStatus> OUTSIDE =
      Set.of(TrainerStatus.REJECTED, TrainerStatus.DEPARTED);

  private final EntityManager entityManager;

  @Inject
  public ErasedTrainers(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected ErasedTrainers() {
    this(null);
  }

  /** Whether the person is in the pool, or on the way into it. */
  public boolean inPool(long personId) {
    return of(personId).stream().anyMatch(trainer -> !OUTSIDE.contains(trainer.status()));
  }

  private List<Trainer> of(long personId) {
    return entityManager
        .createQuery("select t from Trainer t where t.personId = :person", Trainer.class)
        .setParameter("person", personId)
        .getResultList();
  }

  public void on(@Observes @Priority(PersonErased.PERSON) PersonErased erased) {
    for (Trainer trainer : of(erased.personId())) {
      trainer.forget();
      entityManager.flush();
      change("delete from Unavailability u where u.trainerId = :trainer", trainer);
      change(
          "update Membership m set m.departureReason = null where m.trainerId = :trainer", trainer);
      change("update Step s set s.note = null where s.trainerId = :trainer", trainer);
      entityManager
          .createQuery(
              "delete from StoredDocument d where d.ownerType = :type and d.ownerId = :owner"
                  + " and d.kind in :kinds")
          .setParameter("type", OwnerType.TRAINER)
          .setParameter("owner", trainer.id())
          .setParameter("kinds", List.of(DocumentKind.CV, DocumentKind.CERTIFICATE))
          .executeUpdate();
    }
  }

  private void change(String statement, Trainer trainer) {
    entityManager.createQuery(statement).setParameter("trainer", trainer.id()).executeUpdate();
  }
}
