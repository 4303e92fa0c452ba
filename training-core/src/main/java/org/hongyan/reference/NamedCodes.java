package org.hongyan.reference;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Validity;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.FigureVersion;
import org.hongyan.shared.database.Listing;

/**
 * A list of rows that have a code, a Chinese and an English name, and by which figures are broken
 * down. A list says what its rows have besides; all of its changes are new figures.
 *
 * @param <E> the entity; its fields are {@code code}, {@code nameZh}, {@code nameEn}, {@code
 *     position} and {@code validity}
 * @param <V> how lists, forms and the audit log show it
 * @param <D> how a form gives it
 */
@Transactional
@RequiresPermission(Permission.VIEW_REFERENCE)
public abstract class NamedCodes<
    E extends ReferenceRow, V extends Record & NamedView, D extends NamedDraft> {

  /** In the order of the lists that name them. */
  private static final String ORDER = "e.position, e.code";

  private static final String FORM = "[A-Z][A-Z0-9_]{1,39}";

  private final EntityManager entityManager;
  private final ReferenceTable.Kind<E, V> kind;
  private final List<Use> uses;
  private final ReferenceTable<E, V> table;

  /**
   * Of {@code kind}.
   *
   * @param uses everything that may name a row
   */
  protected NamedCodes(
      EntityManager entityManager,
      FigureVersion figures,
      AuditTrail audit,
      ReferenceTable.Kind<E, V> kind,
      List<Use> uses) {
    this.entityManager = entityManager;
    this.kind = kind;
    this.uses = uses;
    table = new ReferenceTable<>(entityManager, audit, kind, () -> figures.bump());
  }

  /** A new row, its code, names and dates being checked already. */
  protected abstract E made(D draft, int position);

  /** Takes over all but the code. */
  protected abstract void change(E row, D draft);

  /** Those whose name or code contains {@code text}, and that hold on {@code day} if given. */
  public Page<V> list(String text, LocalDate day, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and(
                "(lower(e.nameZh) like :q escape '!' or lower(e.nameEn) like :q escape '!'"
                    + " or lower(e.code) like :q escape '!')",
                "q",
                Listing.containing(text))
            .and(Validity.HOLDS_ON, "day", day);
    return table.list(conditions, ORDER, request);
  }

  public V get(String code) {
    return table.get(code);
  }

  /** Enters a row behind those that are there. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public V add(D draft) {
    boolean wellFormed = draft.code() != null && draft.code().matches(FORM);
    draft.checks().check("code", wellFormed, "REFERENCE_CODE_FORM").demand();
    if (table.has(draft.code())) {
      throw ReferenceTable.taken(draft.code());
    }
    return table.add(draft.code(), made(draft, nextPosition()));
  }

  /** Changes all but the code. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public V revise(String code, D draft) {
    draft.checks().demand();
    return table.revise(code, draft.version(), row -> change(row, draft));
  }

  /** Takes out a row that nothing names. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public void remove(String code, Integer version) {
    table.remove(code, version, uses);
  }

  /** The position behind all that are there. */
  private int nextPosition() {
    String query = "select max(e.position) from " + kind.type().getSimpleName() + " e";
    Integer last = entityManager.createQuery(query, Integer.class).getSingleResult();
    return last == null ? 1 : last + 1;
  }
}
