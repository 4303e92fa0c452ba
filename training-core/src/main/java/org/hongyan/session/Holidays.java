package org.hongyan.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Year;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** Public holidays and adjusted working days, entered from the State Council's yearly notice. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_REFERENCE)
public class Holidays {

  private static final String SUBJECT = "CalendarDay";
  private static final int LONGEST_NAME = 60;
  private static final int LAST_YEAR = 9999;

  private final EntityManager entityManager;
  private final AuditTrail audit;

  @Inject
  public Holidays(EntityManager entityManager, AuditTrail audit) {
    this.entityManager = entityManager;
    this.audit = audit;
  }

  protected Holidays() {
    this(null, null);
  }

  /**
   * The days of a year, or of all years.
   *
   * @param year may be null
   */
  public Page<HolidayView> list(Integer year, PageRequest request) {
    if (year != null && (year < 1 || year > LAST_YEAR)) {
      throw RuleViolation.invalid(FieldViolation.of("year", "NUMBER_FORMAT"));
    }
    Conditions conditions =
        new Conditions()
            .and("c.day >= :first", "first", year == null ? null : LocalDate.of(year, 1, 1))
            .and(
                "c.day <= :last",
                "last",
                year == null ? null : Year.of(year).atDay(Year.of(year).length()));
    return new Listing(entityManager)
        .page(CalendarDay.class, "c", conditions, "c.day desc", request)
        .map(HolidayView::of);
  }

  public HolidayView get(LocalDate day) {
    return HolidayView.of(found(day, LockModeType.NONE));
  }

  /** Enters a day that is not there yet. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public HolidayView add(LocalDate day, DayKind kind, String name) {
    check(day, kind, name);
    if (entityManager.find(CalendarDay.class, day) != null) {
      throw new RuleViolation(Kind.REFUSED, "HOLIDAY_TAKEN", day.toString());
    }
    CalendarDay added = new CalendarDay(day, kind, name.strip());
    entityManager.persist(added);
    entityManager.flush();
    HolidayView after = HolidayView.of(added);
    audit.record("HOLIDAY_ADDED", SUBJECT, day, null, null, null, after);
    return after;
  }

  /** Corrects what a day is. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public HolidayView revise(LocalDate day, DayKind kind, String name, int version) {
    CalendarDay kept = found(day, LockModeType.PESSIMISTIC_WRITE);
    FieldChecks.demandVersion(kept.version(), version);
    check(day, kind, name);
    HolidayView before = HolidayView.of(kept);
    kept.revise(kind, name.strip());
    entityManager.flush();
    HolidayView after = HolidayView.of(kept);
    audit.record("HOLIDAY_REVISED", SUBJECT, day, null, null, before, after);
    return after;
  }

  private static void check(LocalDate day, DayKind kind, String name) {
    new FieldChecks()
        .check("day", day != null, "VALUE_MISSING")
        .check("kind", kind != null, "VALUE_MISSING")
        .text("name", name, LONGEST_NAME)
        .demand();
  }

  private CalendarDay found(LocalDate day, LockModeType lock) {
    CalendarDay kept = day == null ? null : entityManager.find(CalendarDay.class, day, lock);
    if (kept == null) {
      throw RuleViolation.notFound();
    }
    return kept;
  }
}
