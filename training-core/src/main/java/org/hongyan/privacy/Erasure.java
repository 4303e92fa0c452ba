package org.hongyan.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import org.hongyan.account.ClosedAccounts;
import org.hongyan.audit.AuditTrail;
import org.hongyan.person.PersonErased;
import org.hongyan.person.Surrogate;
import org.hongyan.registration.ErasedRegistrations;
import org.hongyan.shared.RuleViolation;

/**
 * Takes people out, or their accounts alone. Locks are taken in the order in which everybody takes
 * them: classes, person, audit log.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RuleViolation.class)
public class Erasure {

  private final EntityManager entityManager;
  private final PrivacyDesk desk;
  private final Obstacles obstacles;
  private final ErasurePreviews previews;
  private final ErasedRegistrations registrations;
  private final ClosedAccounts accounts;
  private final AuditTrail audit;

  @Inject
  public Erasure(
      EntityManager entityManager,
      PrivacyDesk desk,
      Obstacles obstacles,
      ErasurePreviews previews,
      ErasedRegistrations registrations,
      ClosedAccounts accounts,
      AuditTrail audit) {
    this.entityManager = entityManager;
    this.desk = desk;
    this.obstacles = obstacles;
    this.previews = previews;
    this.registrations = registrations;
    this.accounts = accounts;
    this.audit = audit;
  }

  protected Erasure() {
    this(null, null, null, null, null, null, null);
  }

  /** Refuses by the first rule that stands in the way; locks, so that it stays so. */
  void demandFree(PrivacyRequest request) {
    registrations.lock(request.personId());
    obstacles.of(request).stream()
        .findFirst()
        .ifPresent(
            obstacle -> {
              throw obstacle.refusal();
            });
  }

  /** Closes the account and nothing else. */
  void closeAccount(PrivacyRequest request) {
    accounts.close(request.personId(), surrogate());
    audit.record(
        "ACCOUNT_CLOSED", "Person", request.personId(), request.divisionCode(), null, null, null);
  }

  /** Takes out all that says who it was. */
  void erase(PrivacyRequest request) {
    ErasurePreview taken = previews.of(request);
    entityManager
        .createQuery(
            "select e from PrivacyRequest e where e.personId = :person", PrivacyRequest.class)
        .setParameter("person", request.personId())
        .getResultList()
        .forEach(PrivacyRequest::forget);
    desk.tell(new PersonErased(request.personId(), surrogate()));
    audit.record(
        "PERSON_ERASED", "Person", request.personId(), request.divisionCode(), null, null, taken);
  }

  private String surrogate() {
    return Stream.generate(Surrogate::random).filter(this::free).findFirst().orElseThrow();
  }

  private boolean free(String code) {
    return count("select count(p) from Person p where p.name = :code", code)
            + count("select count(a) from Account a where a.username = :code", code)
        == 0;
  }

  private long count(String query, String code) {
    return entityManager
        .createQuery(query, Long.class)
        .setParameter("code", code)
        .getSingleResult();
  }
}
