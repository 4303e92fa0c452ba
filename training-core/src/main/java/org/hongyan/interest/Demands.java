package org.hongyan.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Surroundings;

/** What people want to learn and wait for, by subject and division, the most wanted first. */
@ApplicationScoped
@Transactional
public class Demands {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Clock clock;

  @Inject
  public Demands(EntityManager entityManager, CurrentCaller caller, Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.clock = clock;
  }

  protected Demands() {
    this(null, null, null);
  }

  /** The table as far as it concerns the caller. */
  @RequiresPermission(Permission.VIEW_FIGURES)
  public List<DemandRow> table(DemandFilter filter) {
    DemandScope scope = DemandScope.of(caller.get());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Surroundings.ZONE);
    int year = filter.year() == null ? today.getYear() : filter.year();
    new FieldChecks()
        .check(
            "year",
            year >= FIRST_YEAR && year <= LAST_YEAR,
            "NUMBER_OUT_OF_RANGE",
            Integer.toString(FIRST_YEAR),
            Integer.toString(LAST_YEAR))
        .demand();
    LocalDate newYear = LocalDate.of(year, 1, 1);
    return new DemandCount(entityManager, newYear, newYear.plusYears(1), today)
        .rows().stream()
            .filter(row -> scope.covers(row.divisionCode()))
            .filter(row -> meets(filter.subjectCode(), row.subjectCode()))
            .filter(row -> meets(filter.divisionCode(), row.divisionCode()))
            .toList();
  }

  private static boolean meets(String wanted, String code) {
    return wanted == null || wanted.equals(code);
  }
}
