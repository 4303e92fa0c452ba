package org.hongyan.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.audit.AuditTrail;
import org.hongyan.person.Person;
import org.hongyan.registration.own.OwnRecord;
import org.hongyan.registration.own.PersonFile;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.RetriedOnClash;

/** Does what people asked: all of it in one transaction, or nothing. */
@ApplicationScoped
@RetriedOnClash
@Transactional
@RequiresPermission(Permission.HANDLE_PRIVACY_REQUESTS)
public class PrivacyGrants {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final PrivacyRequests requests;
  private final PrivacyDesk desk;
  private final Erasure erasure;
  private final ErasurePreviews previews;
  private final ProvedFacts facts;
  private final PersonFile files;
  private final AuditTrail audit;

  @Inject
  public PrivacyGrants(
      EntityManager entityManager,
      CurrentCaller caller,
      PrivacyRequests requests,
      PrivacyDesk desk,
      Erasure erasure,
      ErasurePreviews previews,
      ProvedFacts facts,
      PersonFile files,
      AuditTrail audit) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.requests = requests;
    this.desk = desk;
    this.erasure = erasure;
    this.previews = previews;
    this.facts = facts;
    this.files = files;
    this.audit = audit;
  }

  protected PrivacyGrants() {
    this(null, null, null, null, null, null, null, null, null);
  }

  /** What granting would take away and leave. */
  public ErasurePreview preview(long id) {
    requests.get(id);
    return previews.of(entityManager.find(PrivacyRequest.class, id));
  }

  /**
   * Grants a request. The person is told before anything is taken out: afterwards nobody knows
   * where to write to.
   *
   * @throws RuleViolation 404; 422 with the fields; 409 {@code STALE_VERSION}, {@code
   *     PRIVACY_REQUEST_SETTLED}, or what stands in the way
   */
  public PrivacyRequestView grant(long id, Grant grant) {
    PrivacyRequest request = requests.open(id, grant.version());
    boolean confirmed = request.kind() == RequestKind.CORRECTION || grant.confirmed();
    new FieldChecks().check("confirmed", confirmed, "CONFIRMATION_MISSING").demand();
    if (request.kind().destroys()) {
      erasure.demandFree(request);
    }
    request.grant(caller.get().username(), desk.now());
    desk.tell(PrivacyEvent.Step.GRANTED, request);
    switch (request.kind()) {
      case CORRECTION -> facts.correct(request, grant);
      case ACCOUNT_CLOSURE -> erasure.closeAccount(request);
      case DELETION -> erasure.erase(request);
      case COPY -> {
        // was handed over
      }
    }
    desk.record("PRIVACY_REQUEST_GRANTED", request);
    return desk.view(request);
  }

  /** What is kept of who asks, to be handed over; audited. */
  public OwnRecord copy(long id) {
    PrivacyRequestView request = requests.get(id);
    Person person = entityManager.find(Person.class, request.personId());
    if (person.erased()) {
      throw RuleViolation.notFound();
    }
    OwnRecord file = files.of(person, null);
    audit.record(
        "PERSONAL_DATA_COPIED", "Person", person.id(), request.divisionCode(), null, null, null);
    return file;
  }
}
