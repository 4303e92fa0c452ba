package org.hongyan.plan.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.organisation.Division;
import org.hongyan.organisation.DivisionLevel;
import org.hongyan.person.AudienceGroup;
import org.hongyan.reference.NamedCode;
import org.hongyan.session.SessionType;

/** The codes by which figures are broken down, in the order in which they are shown. */
@ApplicationScoped
@Transactional
public class FigureCodes {

  private final EntityManager entityManager;

  @Inject
  public FigureCodes(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected FigureCodes() {
    this(null);
  }

  /** The city, its counties and functional zones: what sessions and trainees are counted under. */
  public List<Division> divisions() {
    return entityManager
        .createQuery(
            "select d from Division d where d.level <> :township order by d.code", Division.class)
        .setParameter("township", DivisionLevel.TOWNSHIP)
        .getResultList();
  }

  public List<AudienceGroup> groups() {
    return entityManager
        .createQuery("select g from AudienceGroup g order by g.position", AudienceGroup.class)
        .getResultList();
  }

  public List<SessionType> types() {
    return of(SessionType.class);
  }

  /** The rows of a list of codes, in its order. */
  public <E extends NamedCode> List<E> of(Class<E> list) {
    return entityManager
        .createQuery(
            "select e from " + list.getSimpleName() + " e order by e.position, e.code", list)
        .getResultList();
  }
}
