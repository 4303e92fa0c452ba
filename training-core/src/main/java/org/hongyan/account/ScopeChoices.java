package org.hongyan.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;

/** The divisions and organisations to which an account can be bound. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.MANAGE_ACCOUNTS)
public class ScopeChoices {

  private static final int MOST = 1000;

  /** One of them. */
  public record Choice(String value, String name) {}

  private final EntityManager entityManager;

  @Inject
  public ScopeChoices(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected ScopeChoices() {
    this(null);
  }

  public List<Choice> divisions() {
    return choices(
        "select code, name from division where level in ('COUNTY', 'FUNCTIONAL_ZONE')"
            + " order by code");
  }

  public List<Choice> organisations() {
    return choices("select id, name from organisation order by name");
  }

  private List<Choice> choices(String sql) {
    List<?> rows = entityManager.createNativeQuery(sql).setMaxResults(MOST).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Choice(row[0].toString(), row[1].toString()))
        .toList();
  }
}
