package org.hongyan.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Validity;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** The kinds of class that the plan names. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_REFERENCE)
public class SessionTypes {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SOURCE = 200;

  private final EntityManager entityManager;
  private final AuditTrail audit;

  @Inject
  public SessionTypes(EntityManager entityManager, AuditTrail audit) {
    this.entityManager = entityManager;
    this.audit = audit;
  }

  protected SessionTypes() {
    this(null, null);
  }

  /** Kinds whose name or code contains {@code text}. */
  public Page<SessionTypeView> list(String text, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and(
                "(lower(k.nameZh) like :q escape '!' or lower(k.nameEn) like :q escape '!'"
                    + " or lower(k.code) like :q escape '!')",
                "q",
                Listing.containing(text));
    return new Listing(entityManager)
        .page(SessionType.class, "k", conditions, "k.position, k.code", request)
        .map(SessionTypeView::of);
  }

  public SessionTypeView get(String code) {
    return SessionTypeView.of(found(code, LockModeType.NONE));
  }

  /** Changes names, source and validity. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public SessionTypeView revise(String code, SessionTypeRevision revision) {
    SessionType type = found(code, LockModeType.PESSIMISTIC_WRITE);
    FieldChecks.demandVersion(type.version(), revision.version());
    new FieldChecks()
        .text("nameZh", revision.nameZh(), LONGEST_NAME)
        .text("nameEn", revision.nameEn(), LONGEST_NAME)
        .length("source", revision.source(), LONGEST_SOURCE)
        .demand();
    SessionTypeView before = SessionTypeView.of(type);
    type.revise(
        revision.nameZh().strip(),
        revision.nameEn().strip(),
        revision.source(),
        new Validity(revision.validFrom(), revision.validTo()));
    entityManager.flush();
    SessionTypeView after = SessionTypeView.of(type);
    audit.record("SESSION_TYPE_REVISED", "SessionType", code, null, null, before, after);
    return after;
  }

  private SessionType found(String code, LockModeType lock) {
    SessionType type = code == null ? null : entityManager.find(SessionType.class, code, lock);
    if (type == null) {
      throw RuleViolation.notFound();
    }
    return type;
  }
}
