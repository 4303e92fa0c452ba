package org.hongyan.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;

/** Reads the audit log and proves that it is as it was written. */
@ApplicationScoped
@RequiresPermission(Permission.VIEW_AUDIT)
public class AuditLog {

  private static final int PAGE = 500;

  private final EntityManager entityManager;

  @Inject
  public AuditLog(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected AuditLog() {
    this(null);
  }

  /** The events that the filter lets through, newest first. */
  @Transactional
  public Page<AuditRecord> events(AuditFilter filter, PageRequest request) {
    Map<String, Object> values = new LinkedHashMap<>();
    String where = where(filter, values);
    TypedQuery<Long> count =
        entityManager.createQuery("select count(e) from AuditEvent e" + where, Long.class);
    TypedQuery<AuditEvent> rows =
        entityManager.createQuery(
            "select e from AuditEvent e" + where + " order by e.sequence desc", AuditEvent.class);
    values.forEach(count::setParameter);
    values.forEach(rows::setParameter);
    rows.setFirstResult(request.offset()).setMaxResults(request.size());
    return new Page<>(
        rows.getResultList().stream().map(AuditRecord::of).toList(),
        request.page(),
        request.size(),
        count.getSingleResult());
  }

  /** The actions that occur in the log, for choosing among them. */
  @Transactional
  public List<String> actions() {
    return entityManager
        .createQuery("select distinct e.action from AuditEvent e order by e.action", String.class)
        .getResultList();
  }

  private static String where(AuditFilter filter, Map<String, Object> values) {
    List<String> parts = new ArrayList<>();
    add(parts, values, "e.actor = :actor", "actor", filter.actor());
    add(parts, values, "e.action = :action", "action", filter.action());
    add(
        parts,
        values,
        "(e.subjectType = :subject or e.subjectId = :subject)",
        "subject",
        filter.subject());
    if (filter.from() != null) {
      add(parts, values, "e.happenedAt >= :from", "from", AuditTrail.text(filter.from()));
    }
    if (filter.to() != null) {
      add(parts, values, "e.happenedAt < :to", "to", AuditTrail.text(filter.to()));
    }
    return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
  }

  private static void add(
      List<String> parts, Map<String, Object> values, String condition, String name, String value) {
    if (value != null && !value.isBlank()) {
      parts.add(condition);
      values.put(name, value.strip());
    }
  }

  /** Walks the chain from its start, page by page, up to the head as it is now. */
  @Transactional
  public Verification verify() {
    Object[] head =
        (Object[])
            entityManager
                .createNativeQuery("select last_sequence, last_hash from audit_head where id = 1")
                .getSingleResult();
    ChainWalk walk = new ChainWalk();
    long last = ((Number) head[0]).longValue();
    List<AuditEvent> page;
    do {
      page = eventsAfter(walk.position(), last);
      page.forEach(walk::step);
      entityManager.clear();
    } while (page.size() == PAGE && walk.intact());
    return walk.arriveAt(last, (String) head[1]);
  }

  private List<AuditEvent> eventsAfter(long position, long last) {
    return entityManager
        .createQuery(
            "select e from AuditEvent e where e.sequence > :position and e.sequence <= :last"
                + " order by e.sequence",
            AuditEvent.class)
        .setParameter("position", position)
        .setParameter("last", last)
        .setMaxResults(PAGE)
        .getResultList();
  }
}
