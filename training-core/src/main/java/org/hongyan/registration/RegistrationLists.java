package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** The registrations of classes as organisers list them. */
@ApplicationScoped
@Transactional
public class RegistrationLists {

  /**
   * Something that was done to a registration.
   *
   * @param actor user name; the system's own where nobody was signed in
   */
  public record Step(Instant at, String actor, String action, String reason) {}

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final RegistrationReach reach;
  private final RegistrationViews views;

  @Inject
  public RegistrationLists(
      EntityManager entityManager,
      CurrentCaller caller,
      RegistrationReach reach,
      RegistrationViews views) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.reach = reach;
    this.views = views;
  }

  protected RegistrationLists() {
    this(null, null, null, null);
  }

  /**
   * Registrations of a class: all for its organiser, all masked for who only reads, those of the
   * own people for who names people for it.
   */
  @RequiresPermission(Permission.VIEW_REGISTRATIONS)
  public Page<RegistrationView> list(
      long sessionId, RegistrationFilter filter, PageRequest request) {
    TrainingSession session = read(sessionId);
    boolean masked = reach.reads(session);
    RegistrationFilter asked = masked ? filter.nameless() : filter;
    Page<RegistrationView> page = page(conditions(session, asked), asked.order(), request);
    return masked ? page.map(RegistrationView::masked) : page;
  }

  private TrainingSession demanded(long sessionId) {
    TrainingSession session = found(sessionId);
    reach.demand(session);
    return session;
  }

  private TrainingSession read(long sessionId) {
    TrainingSession session = found(sessionId);
    if (!reach.reads(session)) {
      reach.demand(session);
    }
    return session;
  }

  private TrainingSession found(long sessionId) {
    TrainingSession session = entityManager.find(TrainingSession.class, sessionId);
    if (session == null) {
      throw RuleViolation.notFound();
    }
    return session;
  }

  private Conditions conditions(TrainingSession session, RegistrationFilter filter) {
    Conditions conditions =
        new Conditions()
            .always("p.id = r.personId")
            .and("r.sessionId = :session", "session", session.id())
            .and("r.approval = :approval", "approval", filter.approval())
            .and("r.seat = :seat", "seat", filter.seat())
            .and("r.divisionCode = :division", "division", filter.divisionCode())
            .and("r.audienceGroup = :group", "group", filter.audienceGroup())
            .and("r.entry.quotaId = :quota", "quota", filter.quotaId())
            .and("lower(p.name) like :name escape '!'", "name", Listing.containing(filter.name()));
    if (!reach.organises(session) && !reach.reads(session)) {
      own(conditions);
    }
    return conditions;
  }

  /** Answers 404 for a class that the caller neither organises nor sends people to. */
  @RequiresPermission(Permission.ADMIT)
  public void demandReach(long sessionId) {
    demanded(sessionId);
  }

  /** Whether the caller sees all of the class; 404 for who does not even send people to it. */
  @RequiresPermission(Permission.VIEW_REGISTRATIONS)
  public boolean seesAll(long sessionId) {
    TrainingSession session = read(sessionId);
    return reach.organises(session) || reach.reads(session);
  }

  /** The ids of all that the filter lets through, at most as many as can be decided at once. */
  @RequiresPermission(Permission.ADMIT)
  public List<Long> ids(long sessionId, RegistrationFilter filter) {
    return seen(sessionId, filter).stream().limit(Registrations.MOST_AT_ONCE).toList();
  }

  /** The ids of all that the filter lets through, in the order of the queue. */
  @RequiresPermission(Permission.ADMIT)
  public List<Long> seen(long sessionId, RegistrationFilter filter) {
    Conditions conditions = conditions(demanded(sessionId), filter);
    return conditions
        .fill(
            entityManager.createQuery(
                "select r.id from Registration r, Person p"
                    + conditions.where()
                    + " order by r.entry.queueNumber, r.id",
                Long.class))
        .getResultList();
  }

  /** How many stand how; of own people only for who does not organise the class. */
  @RequiresPermission(Permission.VIEW_REGISTRATIONS)
  public Map<Standing, Long> counts(long sessionId) {
    Conditions conditions = conditions(read(sessionId), RegistrationFilter.ALL);
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    conditions
        .fill(
            entityManager.createQuery(
                "select r.approval, r.seat, count(r.id) from Registration r, Person p"
                    + conditions.where()
                    + " group by r.approval, r.seat",
                Object[].class))
        .getResultList()
        .forEach(
            row ->
                counts.merge(
                    Standing.of((Approval) row[0], (Seat) row[1]), (Long) row[2], Long::sum));
    return counts;
  }

  /**
   * What was done to a registration, the latest first, from the audit log. Who only reads is told
   * neither reasons nor user names: trainees have accounts, too.
   */
  @RequiresPermission(Permission.VIEW_REGISTRATIONS)
  public List<Step> history(long id) {
    Registration registration = entityManager.find(Registration.class, id);
    if (registration == null) {
      throw RuleViolation.notFound();
    }
    TrainingSession session = read(registration.sessionId());
    boolean masked = reach.reads(session);
    if (!masked && !reach.organises(session) && !reach.sends(registration, session)) {
      throw RuleViolation.notFound();
    }
    return entityManager
        .createQuery(
            "select e.happenedAt, e.actor, e.action, e.reason from AuditEvent e"
                + " where e.subjectType = 'Registration' and e.subjectId = :id"
                + " order by e.sequence desc",
            Object[].class)
        .setParameter("id", String.valueOf(id))
        .getResultStream()
        .map(
            row ->
                new Step(
                    Instant.parse((String) row[0]),
                    masked ? null : (String) row[1],
                    (String) row[2],
                    masked ? null : (String) row[3]))
        .toList();
  }

  private void own(Conditions conditions) {
    conditions.and(
        "r.entry.organisationId = :organisation", "organisation", caller.get().organisationId());
    if (caller.get().organisationId() == null) {
      conditions.and("r.divisionCode like :own", "own", caller.get().divisionCode() + "%");
    }
  }

  private Page<RegistrationView> page(Conditions conditions, String order, PageRequest request) {
    String from = " from Registration r, Person p" + conditions.where();
    TypedQuery<Long> count = entityManager.createQuery("select count(r.id)" + from, Long.class);
    TypedQuery<Registration> rows =
        entityManager.createQuery("select r" + from + " order by " + order, Registration.class);
    return new Page<>(
        views.of(
            conditions
                .fill(rows)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList()),
        request.page(),
        request.size(),
        conditions.fill(count).getSingleResult());
  }
}
