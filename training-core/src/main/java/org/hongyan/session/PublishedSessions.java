package org.hongyan.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.database.Conditions;

/**
 * What anybody may see of sessions, signed in or not: those that were published, of the whole city,
 * cancelled and finished ones included. Drafts and what only a ledger tells do not exist here, and
 * what organisers keep to themselves is left out for everybody.
 */
@ApplicationScoped
@Transactional
public class PublishedSessions {

  private static final List<Long> NOTHING = List.of(-1L);

  private final EntityManager entityManager;

  @Inject
  public PublishedSessions(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected PublishedSessions() {
    this(null);
  }

  public Page<SessionView> list(PublishedFilter filter, PageRequest request) {
    Conditions conditions =
        published()
            .and("s.typeCode = :type", "type", filter.typeCode())
            .and(
                "(exists (select x.id from TrainingSession x join x.audienceGroups g"
                    + " where x.id = s.id and g = :group)"
                    + " or not exists (select y.id from TrainingSession y join y.audienceGroups h"
                    + " where y.id = s.id))",
                "group",
                filter.audienceGroup())
            .and("s.divisionCode = :division", "division", filter.divisionCode())
            .and("s.level = :level", "level", filter.level())
            .and("s.endDate >= :from", "from", filter.from())
            .and("s.startDate <= :to", "to", filter.to())
            .and(
                "s.status = org.hongyan.session.SessionStatus.PUBLISHED"
                    + " and s.admission.opensAt <= :openAt and s.admission.closesAt > :openAt",
                "openAt",
                filter.openAt())
            .and("s.id in :ids", "ids", none(filter.ids()) ? NOTHING : filter.ids());
    return reading().page(SessionReading.named(conditions, filter.text()), filter.order(), request);
  }

  /** One of them; 404 where there is none, a draft among them. */
  public SessionView get(long id) {
    return reading().one(published(), id);
  }

  /** An empty list cannot be asked for in SQL. */
  private static boolean none(List<Long> ids) {
    return ids != null && ids.isEmpty();
  }

  private static Conditions published() {
    return new Conditions()
        .always("s.publishedAt is not null")
        .and("s.status <> :draft", "draft", SessionStatus.DRAFT);
  }

  private SessionReading reading() {
    return new SessionReading(entityManager, false);
  }
}
