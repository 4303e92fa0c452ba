package org.hongyan.plan.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.hongyan.organisation.Division;
import org.hongyan.person.AudienceGroup;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.SessionType;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.database.FigureVersion;

/** Answers how many, whom, where and by whom, within the caller's scope. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_FIGURES)
public class TrainingFigures {

  private record Question(FigureFilter filter, List<Dimension> dimensions, FigureScope scope) {}

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FigureVersion version;
  private final FigureCache cache;

  @Inject
  public TrainingFigures(
      EntityManager entityManager, CurrentCaller caller, FigureVersion version, FigureCache cache) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.version = version;
    this.cache = cache;
  }

  protected TrainingFigures() {
    this(null, null, null, null);
  }

  /** The sums of {@code filter}, in all and for each combination of {@code dimensions}. */
  public Figures figures(FigureFilter filter, List<Dimension> dimensions) {
    demandReach(filter.divisionCode());
    demandKnown(filter.audienceGroups(), filter.sessionType());
    FigureScope scope = FigureScope.of(caller.get());
    return cache.get(
        version.current(),
        new Question(filter, dimensions, scope),
        () -> new FigureQueries(entityManager).figures(filter, dimensions, scope));
  }

  /** Hides a division that is unknown or outside the caller's scope, null being none asked for. */
  public void demandReach(String divisionCode) {
    if (divisionCode == null) {
      return;
    }
    String own = caller.get().divisionCode();
    if (own != null && !own.equals(divisionCode)
        || entityManager.find(Division.class, divisionCode) == null) {
      throw RuleViolation.notFound();
    }
  }

  /**
   * Refuses groups and a kind of class that are in no list: a sum of zero would read like an
   * answer.
   *
   * @param sessionType null being none asked for
   */
  public void demandKnown(Collection<String> audienceGroups, String sessionType) {
    List<FieldViolation> unknown = new ArrayList<>();
    for (String group : new TreeSet<>(audienceGroups)) {
      if (entityManager.find(AudienceGroup.class, group) == null) {
        unknown.add(FieldViolation.of("audienceGroup", "AUDIENCE_GROUP_UNKNOWN", group));
      }
    }
    if (sessionType != null && entityManager.find(SessionType.class, sessionType) == null) {
      unknown.add(FieldViolation.of("sessionType", "TYPE_CODE_UNKNOWN", sessionType));
    }
    if (!unknown.isEmpty()) {
      throw RuleViolation.invalid(unknown.toArray(FieldViolation[]::new));
    }
  }
}
