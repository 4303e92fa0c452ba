package org.hongyan.plan.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.organisation.Division;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.RuleViolation;
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
}
