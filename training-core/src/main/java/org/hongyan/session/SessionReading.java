package org.hongyan.session;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** Reads views of sessions, alias {@code s}, for whoever has bounded what may be seen. */
final class SessionReading {

  private final EntityManager entityManager;
  private final boolean internal;

  /**
   * @param internal whether the views hold what organisers keep to themselves
   */
  SessionReading(EntityManager entityManager, boolean internal) {
    this.entityManager = entityManager;
    this.internal = internal;
  }

  Page<SessionView> page(Conditions conditions, String order, PageRequest request) {
    Page<TrainingSession> page =
        new Listing(entityManager).page(TrainingSession.class, "s", conditions, order, request);
    return new Page<>(views(page.items()), page.page(), page.size(), page.total());
  }

  /** The one of this id; 404 where the bounds do not hold it. */
  SessionView one(Conditions bounds, long id) {
    Conditions conditions = bounds.and("s.id = :id", "id", id);
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

  private List<SessionView> views(List<TrainingSession> sessions) {
    Map<Long, SessionView.Beside> beside = new SessionFacts(entityManager).of(sessions);
    return sessions.stream()
        .map(session -> SessionView.of(session, beside.get(session.id()), internal))
        .toList();
  }

  /** Narrows to a text in title or number. */
  static Conditions named(Conditions conditions, String text) {
    return conditions.and(
        "(lower(s.title) like :q escape '!' or lower(s.number) like :q escape '!')",
        "q",
        Listing.containing(text));
  }
}
