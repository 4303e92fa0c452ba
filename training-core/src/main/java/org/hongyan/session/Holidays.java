package org.hongyan.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.reference.ReferenceTable;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.database.Conditions;

/** Public holidays and adjusted working days, entered from the State Council's yearly notice. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_REFERENCE)
public class Holidays {

  /** What an import did: days entered, changed, and found there already just so. */
  public record ImportResult(int added, int changed, int same) {}

  private static final int LONGEST_NAME = 60;
  private static final int LAST_YEAR = 9999;

  private final EntityManager entityManager;
  private final AuditTrail audit;
  private final ReferenceTable<CalendarDay, HolidayView> table;

  @Inject
  public Holidays(EntityManager entityManager, AuditTrail audit) {
    this.entityManager = entityManager;
    this.audit = audit;
    table =
        new ReferenceTable<>(
            entityManager,
            audit,
            new ReferenceTable.Kind<>(CalendarDay.class, "HOLIDAY", HolidayView::of),
            () -> {});
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
    return table.list(in(year), "e.day desc", request);
  }

  /** Whether the notice of a year has been entered; until then nobody knows its holidays. */
  public boolean knows(int year) {
    return table.list(in(year), "e.day", new PageRequest(0, 1)).total() > 0;
  }

  private static Conditions in(Integer year) {
    if (year == null) {
      return new Conditions();
    }
    if (year < 1 || year > LAST_YEAR) {
      throw RuleViolation.invalid(FieldViolation.of("year", "NUMBER_FORMAT"));
    }
    return new Conditions()
        .and("e.day >= :first", "first", LocalDate.of(year, 1, 1))
        .and("e.day <= :last", "last", Year.of(year).atDay(Year.of(year).length()));
  }

  public HolidayView get(LocalDate day) {
    return table.get(day);
  }

  /** Enters a day that is not there yet. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public HolidayView add(HolidayDraft draft) {
    check(draft, draft.day());
    if (table.has(draft.day())) {
      throw ReferenceTable.taken(draft.day());
    }
    return table.add(draft.day(), made(draft));
  }

  /** Corrects what a day is. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public HolidayView revise(LocalDate day, HolidayDraft draft) {
    check(draft, day);
    return table.revise(
        day,
        draft.version(),
        kept -> kept.revise(draft.kind(), draft.name().strip(), draft.source()));
  }

  /** Makes a day an ordinary one again. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public void remove(LocalDate day, Integer version) {
    table.remove(day, version, List.of());
  }

  /**
   * Enters the days of a notice, all or none: those not there yet are added, those that differ are
   * changed, the same ones left alone.
   *
   * @param csv lines of date, kind and name
   * @param source the notice, may be null
   */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public ImportResult importDays(String csv, String source) {
    new FieldChecks().source(source).demand();
    int added = 0;
    int changed = 0;
    int same = 0;
    List<HolidayDraft> drafts = HolidayLines.read(csv, source);
    for (HolidayDraft draft : drafts) {
      CalendarDay kept = entityManager.find(CalendarDay.class, draft.day());
      if (kept == null) {
        entityManager.persist(made(draft));
        added++;
      } else if (kept.kind() == draft.kind() && kept.name().equals(draft.name())) {
        same++;
      } else {
        kept.revise(draft.kind(), draft.name(), draft.source());
        changed++;
      }
    }
    entityManager.flush();
    ImportResult result = new ImportResult(added, changed, same);
    String years =
        drafts.get(0).day().getYear() + "-" + drafts.get(drafts.size() - 1).day().getYear();
    audit.record("HOLIDAYS_IMPORTED", "CalendarDay", years, null, source, null, drafts);
    return result;
  }

  private static CalendarDay made(HolidayDraft draft) {
    return new CalendarDay(draft.day(), draft.kind(), draft.name().strip(), draft.source());
  }

  private static void check(HolidayDraft draft, LocalDate day) {
    new FieldChecks()
        .check("day", day != null, "VALUE_MISSING")
        .check("kind", draft.kind() != null, "VALUE_MISSING")
        .text("name", draft.name(), LONGEST_NAME)
        .source(draft.source())
        .demand();
  }
}
