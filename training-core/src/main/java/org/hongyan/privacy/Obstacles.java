package org.hongyan.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hongyan.account.ClosedAccounts;
import org.hongyan.registration.ErasedRegistrations;
import org.hongyan.security.Role;
import org.hongyan.trainer.ErasedTrainers;

/** Finds what stands in the way of taking a person out. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Obstacles {

  private final EntityManager entityManager;
  private final ClosedAccounts accounts;
  private final ErasedTrainers trainers;
  private final ErasedRegistrations registrations;

  @Inject
  public Obstacles(
      EntityManager entityManager,
      ClosedAccounts accounts,
      ErasedTrainers trainers,
      ErasedRegistrations registrations) {
    this.entityManager = entityManager;
    this.accounts = accounts;
    this.trainers = trainers;
    this.registrations = registrations;
  }

  protected Obstacles() {
    this(null, null, null, null);
  }

  List<Obstacle> of(PrivacyRequest request) {
    long person = request.personId();
    List<Obstacle> found = new ArrayList<>();
    if (!request.kind().destroys()) {
      return found;
    }
    accounts.of(person).stream()
        .filter(account -> !Set.of(Role.TRAINEE).containsAll(account.scope().roles()))
        .findFirst()
        .ifPresent(account -> found.add(Obstacle.of("PRIVACY_STAFF_ACCOUNT", account.username())));
    if (request.kind() == RequestKind.DELETION) {
      ofDeletion(request, found);
    }
    return found;
  }

  private void ofDeletion(PrivacyRequest request, List<Obstacle> found) {
    if (trainers.inPool(request.personId())) {
      found.add(Obstacle.of("PRIVACY_TRAINER_IN_POOL"));
    }
    registrations
        .running(request.personId())
        .ifPresent(session -> found.add(Obstacle.of("PRIVACY_CLASS_RUNNING", session.number())));
    if (othersOpen(request)) {
      found.add(Obstacle.of("PRIVACY_OTHERS_OPEN"));
    }
  }

  /** A copy or a correction that was asked for could not be given any more. */
  private boolean othersOpen(PrivacyRequest request) {
    return entityManager
            .createQuery(
                "select count(e) from PrivacyRequest e where e.personId = :person"
                    + " and e.settled = 0 and e.id <> :id",
                Long.class)
            .setParameter("person", request.personId())
            .setParameter("id", request.id())
            .getSingleResult()
        > 0;
  }
}
