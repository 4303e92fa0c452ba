package org.hongyan.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** Who wants to learn what, masked, for those who plan classes and those who see the figures. */
@ApplicationScoped
@Transactional
public class InterestLists {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FieldCipher cipher;

  @Inject
  public InterestLists(EntityManager entityManager, CurrentCaller caller, FieldCipher cipher) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.cipher = cipher;
  }

  protected InterestLists() {
    this(null, null, null);
  }

  /**
   * Interests that count, the earliest first; each narrowing is null for all.
   *
   * @param divisionCode that division alone
   */
  @RequiresPermission(Permission.VIEW_FIGURES)
  public Page<InterestView> list(String subjectCode, String divisionCode, PageRequest request) {
    DemandScope scope = DemandScope.of(caller.get());
    Conditions conditions =
        new Conditions()
            .always("e.servedAt is null")
            .and("e.subjectCode = :subject", "subject", subjectCode)
            .and("e.divisionCode = :division", "division", divisionCode)
            .and("e.divisionCode like :own", "own", scope.pattern());
    return new Listing(entityManager)
        .page(Interest.class, "e", conditions, "e.statedAt, e.id", request)
        .map(one -> InterestView.of(one, cipher));
  }
}
