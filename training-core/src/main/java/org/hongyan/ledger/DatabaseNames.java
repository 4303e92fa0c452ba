package org.hongyan.ledger;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hongyan.ledger.reading.ReferenceNames;
import org.hongyan.organisation.Division;
import org.hongyan.person.AudienceGroup;
import org.hongyan.session.SessionType;

/** The names of divisions, groups and types as the reference data of this product has them. */
final class DatabaseNames implements ReferenceNames {

  private final List<DivisionName> divisions;
  private final List<Name> audienceGroups;
  private final List<Name> sessionTypes;

  DatabaseNames(EntityManager entityManager) {
    divisions =
        entityManager
            .createQuery("select d from Division d order by d.code", Division.class)
            .getResultStream()
            .map(d -> new DivisionName(d.code(), d.name(), d.shortName(), d.parentCode()))
            .toList();
    audienceGroups =
        entityManager
            .createQuery("select g from AudienceGroup g order by g.position", AudienceGroup.class)
            .getResultStream()
            .map(group -> new Name(group.code(), group.nameZh()))
            .toList();
    sessionTypes =
        entityManager
            .createQuery("select t from SessionType t order by t.position", SessionType.class)
            .getResultStream()
            .map(type -> new Name(type.code(), type.nameZh()))
            .toList();
  }

  @Override
  public List<DivisionName> divisions() {
    return divisions;
  }

  @Override
  public List<Name> audienceGroups() {
    return audienceGroups;
  }

  @Override
  public List<Name> sessionTypes() {
    return sessionTypes;
  }
}
