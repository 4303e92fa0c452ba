package org.hongyan.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hongyan.audit.AuditTrail;
import org.hongyan.document.DocumentKind;
import org.hongyan.document.OwnerType;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** Materials on their way: written by their division, decided on by the city. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.APPROVE_RESOURCES)
public class MaterialApproval {

  private final EntityManager entityManager;
  private final ApprovalDesk<Material, MaterialView> desk;

  @Inject
  public MaterialApproval(
      EntityManager entityManager, CurrentCaller caller, AuditTrail audit, Clock clock) {
    this.entityManager = entityManager;
    desk =
        new ApprovalDesk<>(
            entityManager,
            caller,
            audit,
            clock,
            new ApprovalDesk.Kind<>(Material.class, "MATERIAL", MaterialView::of));
  }

  protected MaterialApproval() {
    this(null, null, null, null);
  }

  /** Asks for review; there must be a text to be reviewed. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public MaterialView submit(Long id, Decision decision) {
    return desk.submit(id, decision, this::demandText);
  }

  /** Gives it back to its author, with a reason. */
  public MaterialView handBack(Long id, Decision decision) {
    return desk.handBack(id, decision);
  }

  public MaterialView approve(Long id, Decision decision) {
    return desk.approve(id, decision, this::demandText);
  }

  /** Takes a material out of use, with a reason. */
  public MaterialView retire(Long id, Decision decision) {
    return desk.retire(id, decision);
  }

  /** Its hash says later what exactly was approved. */
  private void demandText(Material material) {
    long texts =
        entityManager
            .createQuery(
                "select count(d) from StoredDocument d where d.ownerType = :type"
                    + " and d.ownerId = :id and d.kind = :kind",
                Long.class)
            .setParameter("type", OwnerType.MATERIAL)
            .setParameter("id", material.id())
            .setParameter("kind", DocumentKind.TEXT)
            .getSingleResult();
    if (texts == 0) {
      throw new RuleViolation(Kind.REFUSED, "MATERIAL_WITHOUT_TEXT");
    }
  }
}
