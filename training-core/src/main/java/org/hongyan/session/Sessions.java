package org.hongyan.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/**
 * Sessions to be read. Whoever may see sessions sees those of the own scope; everybody else, signed
 * in or not, sees the published ones.
 */
@ApplicationScoped
@Transactional
public class Sessions {

  private final EntityManager entityManager;
  private final CurrentCaller caller;

  @Inject
  public Sessions(EntityManager entityManager, CurrentCaller caller) {
    this.entityManager = entityManager;
    this.caller = caller;
  }

  protected Sessions() {
    this(null, null);
  }

  public Page<SessionView> list(SessionFilter filter, PageRequest request) {
    Conditions conditions =
        visible()
            .and("s.status = :status", "status", filter.status())
            .and("s.divisionCode = :division", "division", filter.divisionCode())
            .and("s.typeCode = :type", "type", filter.typeCode())
            .and("s.endDate >= :from", "from", filter.from())
            .and("s.endDate <= :to", "to", filter.to())
            .and(
                "(lower(s.title) like :q escape '!' or lower(s.number) like :q escape '!')",
                "q",
                Listing.containing(filter.text()));
    Page<TrainingSession> page =
        new Listing(entityManager)
            .page(TrainingSession.class, "s", conditions, filter.order(), request);
    return new Page<>(views(page.items()), page.page(), page.size(), page.total());
  }

  public SessionView get(long id) {
    Conditions conditions = visible().and("s.id = :id", "id", id);
    List<TrainingSession> found =
        conditions
            .fill(
                entityManager.createQuery(
                    "select s from TrainingSession s" + conditions.where(), TrainingSession.class))
            .getResultList();
    if (found.isEmpty()) {
      throw RuleViolation.notFound();
    }
    return views(found).get(0);
  }

  private Conditions visible() {
    return caller.get().may(Permission.VIEW_SESSIONS)
        ? SessionScope.bound(new Conditions(), caller.get())
        : new Conditions().and("s.status = :visible", "visible", SessionStatus.PUBLISHED);
  }

  private List<SessionView> views(List<TrainingSession> sessions) {
    boolean internal = caller.get().may(Permission.VIEW_SESSIONS);
    Map<Long, SessionView.Beside> beside = new SessionFacts(entityManager).of(sessions);
    return sessions.stream()
        .map(session -> SessionView.of(session, beside.get(session.id()), internal))
        .toList();
  }
}
