package org.hongyan.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.database.Conditions;

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
            .and("s.endDate <= :to", "to", filter.to());
    return reading().page(SessionReading.named(conditions, filter.text()), filter.order(), request);
  }

  public SessionView get(long id) {
    return reading().one(visible(), id);
  }

  private Conditions visible() {
    return caller.get().may(Permission.VIEW_SESSIONS)
        ? SessionScope.bound(new Conditions(), caller.get())
        : new Conditions().and("s.status = :visible", "visible", SessionStatus.PUBLISHED);
  }

  private SessionReading reading() {
    return new SessionReading(entityManager, caller.get().may(Permission.VIEW_SESSIONS));
  }
}
