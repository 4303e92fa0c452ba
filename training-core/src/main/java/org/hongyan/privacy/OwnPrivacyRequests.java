package org.hongyan.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.account.Account;
import org.hongyan.person.Person;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.RetriedOnClash;

/** What the caller asks about their own data; an account that is nobody's has nothing to ask. */
@ApplicationScoped
@RetriedOnClash
@Transactional
@RequiresPermission(Permission.REGISTER)
public class OwnPrivacyRequests {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final PrivacyDesk desk;

  @Inject
  public OwnPrivacyRequests(EntityManager entityManager, CurrentCaller caller, PrivacyDesk desk) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.desk = desk;
  }

  protected OwnPrivacyRequests() {
    this(null, null, null);
  }

  /** Those of the caller, the latest first; 404 where the account belongs to nobody on record. */
  public List<PrivacyRequestView> list() {
    return desk.views(
        entityManager
            .createQuery(
                "select e from PrivacyRequest e where e.personId = :person"
                    + " order by e.receivedAt desc, e.id desc",
                PrivacyRequest.class)
            .setParameter("person", self().id())
            .getResultList());
  }

  /**
   * Asks.
   *
   * @throws RuleViolation 404; 422 with the fields; 409 {@code PRIVACY_ASKED_ALREADY}
   */
  public PrivacyRequestView ask(PrivacyDraft draft) {
    Person self = self();
    return desk.view(desk.receive(self, draft, RequestSource.ACCOUNT, self.divisionCode()));
  }

  /**
   * Takes a request back while it is open.
   *
   * @throws RuleViolation 404; 409 {@code STALE_VERSION} or {@code PRIVACY_REQUEST_SETTLED}
   */
  public PrivacyRequestView withdraw(long id, Integer version) {
    Long self = self().id();
    PrivacyRequest request = desk.locked(id);
    if (!request.personId().equals(self)) {
      throw RuleViolation.notFound();
    }
    request.demandOpen();
    FieldChecks.demandVersion(request.version(), version);
    request.withdraw(desk.now());
    desk.record("PRIVACY_REQUEST_WITHDRAWN", request);
    return desk.view(request);
  }

  private Person self() {
    Long accountId = caller.get().accountId();
    Account account = accountId == null ? null : entityManager.find(Account.class, accountId);
    if (account == null || account.personId() == null) {
      throw RuleViolation.notFound();
    }
    return entityManager.find(Person.class, account.personId());
  }
}
