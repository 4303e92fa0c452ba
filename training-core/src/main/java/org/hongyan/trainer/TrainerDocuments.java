package org.hongyan.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hongyan.document.DocumentKind;
import org.hongyan.document.DocumentOwner;
import org.hongyan.document.OwnerType;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.shared.RuleViolation;

/** CVs, certificates and decisions of a trainer: read with the file, changed by its division. */
@ApplicationScoped
public class TrainerDocuments implements DocumentOwner {

  private final EntityManager entityManager;
  private final CurrentCaller caller;

  @Inject
  public TrainerDocuments(EntityManager entityManager, CurrentCaller caller) {
    this.entityManager = entityManager;
    this.caller = caller;
  }

  protected TrainerDocuments() {
    this(null, null);
  }

  @Override
  public OwnerType type() {
    return OwnerType.TRAINER;
  }

  @Override
  public void demandReadable(Long id) {
    caller.demand(Permission.VIEW_RESOURCES);
    found(id);
  }

  @Override
  public String demandChangeable(Long id, DocumentKind kind) {
    caller.demand(Permission.MANAGE_RESOURCES);
    String division = found(id).divisionCode();
    caller.demandOwn(division);
    return division;
  }

  private Trainer found(Long id) {
    Trainer trainer = id == null ? null : entityManager.find(Trainer.class, id);
    if (trainer == null) {
      throw RuleViolation.notFound();
    }
    return trainer;
  }
}
