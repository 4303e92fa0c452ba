package org.hongyan.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;

/** Reads the audit log and checks that nobody has touched it. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_AUDIT)
public class AuditLog {

  private static final int BATCH = 1_000;

  private final EntityManager entityManager;

  @Inject
  public AuditLog(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected AuditLog() {
    this(null);
  }

  /** What to look for; null leaves a field open. */
  public record Filter(String actor, String action, String subjectType) {}

  /**
   * What a check of the whole chain found.
   *
   * @param checked entries read
   * @param brokenAt sequence of the first entry that does not fit; null where all do
   */
  public record Verification(long checked, Long brokenAt) {
    public boolean intact() {
      return brokenAt == null;
    }
  }

  /** Entries, newest first. */
  public Page<AuditEvent> list(Filter filter, PageRequest page) {
    String where =
        " from AuditEvent e where (:actor is null or e.actor = :actor)"
            + " and (:action is null or e.action = :action)"
            + " and (:type is null or e.subjectType = :type)";
    List<AuditEvent> items =
        filtered(
                entityManager.createQuery(
                    "select e" + where + " order by e.sequence desc", AuditEvent.class),
                filter)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    long total =
        filtered(entityManager.createQuery("select count(e)" + where, Long.class), filter)
            .getSingleResult();
    return new Page<>(items, page.page(), page.size(), total);
  }

  /** Walks the whole chain, from the first entry to the head. */
  public Verification verify() {
    String previous = AuditSeal.START;
    long expected = 1;
    while (true) {
      List<AuditEvent> batch = from(expected);
      for (AuditEvent event : batch) {
        if (event.sequence() != expected || !event.intactAfter(previous)) {
          return new Verification(expected - 1, expected);
        }
        previous = event.hash();
        expected++;
      }
      entityManager.clear();
      if (batch.size() < BATCH) {
        return atHead(expected - 1, previous);
      }
    }
  }

  private Verification atHead(long last, String hash) {
    Object[] head =
        (Object[])
            entityManager
                .createNativeQuery("select last_sequence, last_hash from audit_head where id = 1")
                .getSingleResult();
    boolean agrees = ((Number) head[0]).longValue() == last && hash.equals(head[1]);
    return new Verification(last, agrees ? null : last + 1);
  }

  private List<AuditEvent> from(long sequence) {
    return entityManager
        .createQuery(
            "select e from AuditEvent e where e.sequence >= :from order by e.sequence",
            AuditEvent.class)
        .setParameter("from", sequence)
        .setMaxResults(BATCH)
        .getResultList();
  }

  private static <T> TypedQuery<T> filtered(TypedQuery<T> query, Filter filter) {
    return query
        .setParameter("actor", filter.actor())
        .setParameter("action", filter.action())
        .setParameter("type", filter.subjectType());
  }
}
