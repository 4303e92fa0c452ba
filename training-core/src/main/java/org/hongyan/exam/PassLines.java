package org.hongyan.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.reference.ReferenceTable;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.database.Conditions;

/** Pass lines of the patent attorney exam, each with its source; the unknown stays unknown. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_REFERENCE)
public class PassLines {

  private static final int FIRST_YEAR = 1985;
  private static final int LAST_YEAR = 2999;
  private static final int LARGEST_MARK = 1000;
  private static final int LONGEST_SOURCE = 500;
  private static final int MOST_SCHEMES = 100;
  private static final String SCHEME = "[A-Z][A-Z0-9_]{0,19}";

  private final EntityManager entityManager;
  private final ReferenceTable<PassLine, PassLineView> table;

  @Inject
  public PassLines(EntityManager entityManager, AuditTrail audit) {
    this.entityManager = entityManager;
    table =
        new ReferenceTable<>(
            entityManager,
            audit,
            new ReferenceTable.Kind<>(PassLine.class, "PASS_LINE", PassLineView::of),
            () -> {});
  }

  protected PassLines() {
    this(null, null);
  }

  /**
   * The lines of a year, or of all years, the latest first.
   *
   * @param year may be null
   */
  public Page<PassLineView> list(Integer year, PageRequest request) {
    return table.list(
        new Conditions().and("e.examYear = :year", "year", year),
        "e.examYear desc, e.scheme",
        request);
  }

  /** The years whose lines are entered or known to be unknown, the latest first. */
  public Page<ExamYear> years(PageRequest request) {
    List<Integer> all =
        entityManager
            .createQuery(
                "select distinct e.examYear from PassLine e order by e.examYear desc",
                Integer.class)
            .getResultList();
    List<ExamYear> shown =
        all.stream()
            .skip(request.offset())
            .limit(request.size())
            .map(year -> new ExamYear(year, list(year, new PageRequest(0, MOST_SCHEMES)).items()))
            .toList();
    return new Page<>(shown, request.page(), request.size(), all.size());
  }

  public PassLineView get(Long id) {
    return table.get(id);
  }

  /** Enters the lines of a year and scheme that are not there yet. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public PassLineView add(PassLineDraft draft) {
    Integer year = draft.examYear();
    checks(draft, full(draft.lawFullMark(), 0), full(draft.practiceFullMark(), 0))
        .check(
            "examYear",
            year != null && year >= FIRST_YEAR && year <= LAST_YEAR,
            "EXAM_YEAR_RANGE",
            String.valueOf(FIRST_YEAR))
        .check(
            "scheme", draft.scheme() != null && draft.scheme().matches(SCHEME), "EXAM_SCHEME_FORM")
        .check("lawFullMark", mark(draft.lawFullMark()), "FULL_MARK_RANGE", LARGEST_MARK)
        .check("practiceFullMark", mark(draft.practiceFullMark()), "FULL_MARK_RANGE", LARGEST_MARK)
        .demand();
    String key = year + " " + draft.scheme();
    boolean there =
        list(year, new PageRequest(0, MOST_SCHEMES)).items().stream()
            .anyMatch(line -> line.scheme().equals(draft.scheme()));
    if (there) {
      throw ReferenceTable.taken(key);
    }
    return table.add(
        key,
        new PassLine(
            year,
            draft.scheme(),
            draft.lawLine(),
            draft.lawFullMark(),
            draft.practiceLine(),
            draft.practiceFullMark(),
            draft.status(),
            draft.source().strip()));
  }

  /** Enters or corrects lines. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public PassLineView revise(Long id, PassLineDraft draft) {
    PassLine line = table.row(id);
    int law = full(draft.lawFullMark(), line.lawFullMark());
    int practice = full(draft.practiceFullMark(), line.practiceFullMark());
    checks(draft, law, practice)
        .check("lawFullMark", mark(law), "FULL_MARK_RANGE", LARGEST_MARK)
        .check("practiceFullMark", mark(practice), "FULL_MARK_RANGE", LARGEST_MARK)
        .demand();
    return table.revise(
        id,
        draft.version(),
        kept -> {
          kept.revise(
              draft.lawLine(), draft.practiceLine(), draft.status(), draft.source().strip());
          kept.outOf(law, practice);
        });
  }

  /** Takes the lines of a year and scheme out. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public void remove(Long id, Integer version) {
    table.remove(id, version, List.of());
  }

  private static FieldChecks checks(PassLineDraft draft, int law, int practice) {
    boolean known = draft.lawLine() != null && draft.practiceLine() != null;
    boolean blank = draft.lawLine() == null && draft.practiceLine() == null;
    PassLineStatus status = draft.status();
    return new FieldChecks()
        .check("lawLine", within(draft.lawLine(), law), "PASS_LINE_RANGE", law)
        .check("practiceLine", within(draft.practiceLine(), practice), "PASS_LINE_RANGE", practice)
        .check(
            "status",
            status != null && (status == PassLineStatus.UNKNOWN ? blank : known),
            "PASS_LINE_STATUS")
        .text("source", draft.source(), LONGEST_SOURCE);
  }

  private static int full(Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }

  private static boolean mark(Integer mark) {
    return mark != null && mark > 0 && mark <= LARGEST_MARK;
  }

  private static boolean within(Integer line, int fullMark) {
    return line == null || line >= 0 && line <= fullMark;
  }
}
