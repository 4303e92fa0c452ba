package org.hongyan.reference;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hongyan.audit.AuditTrail;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/**
 * One list of reference data as its service keeps it: read by page, added to, revised against the
 * version that was seen, and taken out where nothing names the row. Each change goes into the audit
 * log with the state before and after. Runs in the service's transaction.
 *
 * @param <E> the entity
 * @param <V> how lists, forms and the audit log show it
 */
public final class ReferenceTable<E extends ReferenceRow, V extends Record> {

  /** By which conditions and orders name the entity. */
  public static final String ALIAS = "e";

  /**
   * What a list keeps.
   *
   * @param action how its acts begin in the audit log, such as {@code DIVISION}
   */
  public record Kind<E, V>(Class<E> type, String action, Function<E, V> view) {}

  private static final String CONSTRAINT_BROKEN = "23";

  private final EntityManager entityManager;
  private final AuditTrail audit;
  private final Kind<E, V> kind;
  private final Runnable beforeChange;

  /**
   * Of {@code kind}.
   *
   * @param beforeChange what else a change of this list means, such as new figures
   */
  public ReferenceTable(
      EntityManager entityManager, AuditTrail audit, Kind<E, V> kind, Runnable beforeChange) {
    this.entityManager = entityManager;
    this.audit = audit;
    this.kind = kind;
    this.beforeChange = beforeChange;
  }

  public Page<V> list(Conditions conditions, String order, PageRequest request) {
    return new Listing(entityManager)
        .page(kind.type(), ALIAS, conditions, order, request)
        .map(kind.view());
  }

  public V get(Object key) {
    return kind.view().apply(found(key, LockModeType.NONE));
  }

  /** The row itself, for checks that need it; 404 where there is none. */
  public E row(Object key) {
    return found(key, LockModeType.NONE);
  }

  public boolean has(Object key) {
    return key != null && entityManager.find(kind.type(), key) != null;
  }

  /** Enters a row, {@code key} being what the audit log calls it. */
  public V add(Object key, E row) {
    beforeChange.run();
    entityManager.persist(row);
    flush(() -> taken(key));
    V after = kind.view().apply(row);
    record("_ADDED", key, null, after);
    return after;
  }

  /** Refuses to enter a row whose key is there already. */
  public static RuleViolation taken(Object key) {
    return new RuleViolation(RuleViolation.Kind.REFUSED, "REFERENCE_TAKEN", key.toString());
  }

  /**
   * Changes a row, unless it has been changed since {@code version} was seen.
   *
   * @param version null refuses, too
   */
  public V revise(Object key, Integer version, Consumer<E> change) {
    E row = found(key, LockModeType.PESSIMISTIC_WRITE);
    demandVersion(row, version);
    V before = kind.view().apply(row);
    beforeChange.run();
    change.accept(row);
    entityManager.flush();
    V after = kind.view().apply(row);
    record("_REVISED", key, before, after);
    return after;
  }

  /** Takes a row out, unless something names it: then the refusal tells what and how often. */
  public void remove(Object key, Integer version, List<Use> uses) {
    E row = found(key, LockModeType.PESSIMISTIC_WRITE);
    demandVersion(row, version);
    List<FieldViolation> found = usesOf(key, uses);
    if (!found.isEmpty()) {
      throw inUse(key, found);
    }
    V before = kind.view().apply(row);
    beforeChange.run();
    entityManager.remove(row);
    flush(() -> inUse(key, List.of()));
    record("_REMOVED", key, before, null);
  }

  private static void demandVersion(ReferenceRow row, Integer version) {
    FieldChecks.demandVersion(row.version(), version);
  }

  private List<FieldViolation> usesOf(Object key, List<Use> uses) {
    List<FieldViolation> found = new ArrayList<>();
    for (Use use : uses) {
      Number count =
          (Number)
              entityManager.createNativeQuery(use.sql()).setParameter(1, key).getSingleResult();
      if (count.longValue() > 0) {
        found.add(FieldViolation.of(use.what(), "USED_BY_" + use.what(), count.longValue()));
      }
    }
    return found;
  }

  private static RuleViolation inUse(Object key, List<FieldViolation> found) {
    return new RuleViolation(RuleViolation.Kind.REFUSED, "REFERENCE_IN_USE", found, key.toString());
  }

  private void flush(Supplier<RuleViolation> onBrokenConstraint) {
    try {
      entityManager.flush();
    } catch (PersistenceException e) {
      throw constraintBroken(e) ? onBrokenConstraint.get() : e;
    }
  }

  private static boolean constraintBroken(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith(CONSTRAINT_BROKEN)) {
        return true;
      }
    }
    return false;
  }

  private void record(String ending, Object key, V before, V after) {
    String subject = kind.type().getSimpleName();
    audit.record(kind.action() + ending, subject, key, null, null, before, after);
  }

  private E found(Object key, LockModeType lock) {
    E row = key == null ? null : entityManager.find(kind.type(), key, lock);
    if (row == null) {
      throw RuleViolation.notFound();
    }
    return row;
  }
}
