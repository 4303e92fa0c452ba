package org.hongyan.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.organisation.DivisionCode;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Reason;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;
import org.hongyan.shared.database.RetriedOnClash;

/**
 * Requests as the offices handle them: those of people of the own division; the city's are all
 * (design, rule 8).
 */
@ApplicationScoped
@RetriedOnClash
@Transactional
@RequiresPermission(Permission.HANDLE_PRIVACY_REQUESTS)
public class PrivacyRequests {

  /**
   * What is to be answered.
   *
   * @param overdue those of them whose day is over
   */
  public record Pending(long open, long overdue) {}

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final PrivacyDesk desk;
  private final Deadlines deadlines;

  @Inject
  public PrivacyRequests(
      EntityManager entityManager, CurrentCaller caller, PrivacyDesk desk, Deadlines deadlines) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.desk = desk;
    this.deadlines = deadlines;
  }

  protected PrivacyRequests() {
    this(null, null, null, null);
  }

  /** A page of the list. */
  public Page<PrivacyRequestView> list(PrivacyFilter filter, PageRequest request) {
    PrivacyFilter.Order order = filter.order() == null ? PrivacyFilter.Order.DUE : filter.order();
    Page<PrivacyRequest> found =
        new Listing(entityManager)
            .page(PrivacyRequest.class, "e", conditions(filter), order.clause(), request);
    return new Page<>(desk.views(found.items()), found.page(), found.size(), found.total());
  }

  /** How many of the caller's are to be answered: one question, by the index of days. */
  public Pending pending() {
    Conditions conditions =
        new Conditions().always("e.settled = 0").and("e.divisionCode like :own", "own", own());
    Object[] counted =
        conditions
            .fill(
                entityManager.createQuery(
                    "select count(e.id), sum(case when e.dueOn < :today then 1 else 0 end)"
                        + " from PrivacyRequest e"
                        + conditions.where(),
                    Object[].class))
            .setParameter("today", deadlines.today())
            .getSingleResult();
    return new Pending(
        (Long) counted[0], counted[1] == null ? 0 : ((Number) counted[1]).longValue());
  }

  private Conditions conditions(PrivacyFilter filter) {
    return new Conditions()
        .and("e.state = :state", "state", filter.state())
        .and("e.kind = :kind", "kind", filter.kind())
        .and(
            "e.settled = 0 and e.dueOn < :today",
            "today",
            filter.overdue() ? deadlines.today() : null)
        .and("e.divisionCode = :division", "division", filter.divisionCode())
        .and(
            "exists (select p.id from Person p where p.id = e.personId"
                + " and lower(p.name) like :name escape '!')",
            "name",
            Listing.containing(filter.text()))
        .and("e.divisionCode like :own", "own", own());
  }

  /** What the codes of the caller's divisions are like; null where all are meant. */
  private String own() {
    String division = caller.get().divisionCode();
    return division == null ? null : division + "%";
  }

  public PrivacyRequestView get(long id) {
    PrivacyRequest request = entityManager.find(PrivacyRequest.class, id);
    if (request == null) {
      throw RuleViolation.notFound();
    }
    return desk.view(demandOwn(request));
  }

  /** The request, locked, as the caller has looked at it; 404 for one of another division. */
  PrivacyRequest open(long id, Integer version) {
    PrivacyRequest request = demandOwn(desk.locked(id));
    request.demandOpen();
    FieldChecks.demandVersion(request.version(), version);
    return request;
  }

  private PrivacyRequest demandOwn(PrivacyRequest request) {
    if (!own(request.divisionCode())) {
      throw RuleViolation.notFound();
    }
    return request;
  }

  private boolean own(String division) {
    String mine = caller.get().divisionCode();
    return mine == null || DivisionCode.covers(mine, division);
  }

  /** What a person has asked, the latest first, as far as it concerns the caller. */
  public List<PrivacyRequestView> of(long personId) {
    return desk.views(
        entityManager
            .createQuery(
                "select e from PrivacyRequest e where e.personId = :person"
                    + " order by e.receivedAt desc, e.id desc",
                PrivacyRequest.class)
            .setParameter("person", personId)
            .getResultStream()
            .filter(one -> own(one.divisionCode()))
            .toList());
  }

  /**
   * Refuses, with the reason that the person is told (PIPL, 50).
   *
   * @throws RuleViolation 404; 409 {@code STALE_VERSION} or {@code PRIVACY_REQUEST_SETTLED}; 422
   */
  public PrivacyRequestView refuse(long id, Integer version, String reason) {
    PrivacyRequest request = open(id, version);
    String why = Reason.demand(reason);
    request.refuse(why, caller.get().username(), desk.now());
    desk.tell(PrivacyEvent.Step.REFUSED, request);
    desk.record("PRIVACY_REQUEST_REFUSED", request);
    return desk.view(request);
  }
}
