package org.hongyan.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** To whom approved materials were handed out, and how many copies. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.MANAGE_RESOURCES)
public class Distributions {

  private static final int LONGEST_RECIPIENT = 200;
  private static final int LONGEST_REMARK = 300;
  private static final int MOST_COPIES = 100_000;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Materials materials;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public Distributions(
      EntityManager entityManager,
      CurrentCaller caller,
      Materials materials,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.materials = materials;
    this.audit = audit;
    this.clock = clock;
  }

  protected Distributions() {
    this(null, null, null, null, null);
  }

  /** Everything handed out of a material, the latest first. */
  @RequiresPermission(Permission.VIEW_RESOURCES)
  public List<DistributionView> of(Long materialId) {
    materials.get(materialId);
    return entityManager
        .createQuery(
            "select d from Distribution d where d.materialId = :material"
                + " order by d.distributedOn desc, d.id desc",
            Distribution.class)
        .setParameter("material", materialId)
        .getResultStream()
        .map(Distribution::view)
        .toList();
  }

  /** Writes down copies that were handed out. */
  public DistributionView add(Long materialId, DistributionDraft draft) {
    MaterialView material = own(materialId);
    if (material.status() != CatalogueStatus.APPROVED) {
      throw new RuleViolation(Kind.REFUSED, "NOT_APPROVED");
    }
    LocalDate day = draft.distributedOn();
    new FieldChecks()
        .text("recipient", draft.recipient(), LONGEST_RECIPIENT)
        .check(
            "copies",
            draft.copies() != null && draft.copies() >= 1 && draft.copies() <= MOST_COPIES,
            "COPIES_RANGE",
            MOST_COPIES)
        .check("distributedOn", day != null, "VALUE_MISSING")
        .check(
            "distributedOn",
            day == null || !day.isAfter(LocalDate.now(clock)),
            "DECISION_IN_FUTURE")
        .length("remark", draft.remark(), LONGEST_REMARK)
        .demand();
    Distribution distribution = new Distribution(materialId, draft);
    entityManager.persist(distribution);
    entityManager.flush();
    DistributionView after = distribution.view();
    audit.record(
        "MATERIAL_HANDED_OUT", "Material", materialId, material.divisionCode(), null, null, after);
    return after;
  }

  /** Takes out what was written down by mistake. */
  public void remove(Long materialId, Long id) {
    MaterialView material = own(materialId);
    Distribution distribution = id == null ? null : entityManager.find(Distribution.class, id);
    if (distribution == null || !distribution.materialId().equals(materialId)) {
      throw RuleViolation.notFound();
    }
    DistributionView before = distribution.view();
    entityManager.remove(distribution);
    entityManager.flush();
    audit.record(
        "MATERIAL_NOT_HANDED_OUT",
        "Material",
        materialId,
        material.divisionCode(),
        null,
        before,
        null);
  }

  private MaterialView own(Long materialId) {
    MaterialView material = materials.get(materialId);
    caller.demandOwn(material.divisionCode());
    return material;
  }
}
