package org.hongyan.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;

/** The names of what a session is tied to, for those who may see the session. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_SESSIONS)
public class SessionTies {

  /** An organisation or a course by its name. */
  public record Tie(Long id, String name) {}

  private final EntityManager entityManager;

  @Inject
  public SessionTies(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected SessionTies() {
    this(null);
  }

  public List<Tie> coOrganisers(SessionView session) {
    return ties("select o.id, o.name from Organisation o where o.id", session.coOrganiserIds());
  }

  public List<Tie> courses(SessionView session) {
    return ties("select c.id, c.title from Course c where c.id", session.courseIds());
  }

  private List<Tie> ties(String query, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(query + " in :ids", Object[].class)
            .setParameter("ids", ids)
            .getResultStream()
            .map(row -> new Tie((Long) row[0], (String) row[1]))
            .sorted(Comparator.comparing(Tie::name))
            .toList();
  }
}
