package org.hongyan.sheetimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.hongyan.course.CourseDraft;
import org.hongyan.course.CourseView;
import org.hongyan.course.Courses;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.subject.Level;

/**
 * Courses by their code and edition; where no edition is said, the approved one, else the latest.
 * New ones begin as drafts.
 */
@ApplicationScoped
public class CourseTable implements KeptTable<CourseTable.Row, CourseView> {

  /**
   * What a row says of a course.
   *
   * @param edition as the row says, may be null
   * @param id of the edition that it means; null for a new course
   */
  record Row(CourseDraft draft, Integer edition, Long id) {}

  private final Courses courses;

  @Inject
  public CourseTable(Courses courses) {
    this.courses = courses;
  }

  protected CourseTable() {
    this(null);
  }

  @Override
  public SheetKind kind() {
    return SheetKind.COURSES;
  }

  @Override
  public List<SheetColumn<CourseView>> columns(Vocabulary words) {
    return List.of(
        new SheetColumn<>("code", true, CourseView::code),
        new SheetColumn<>("edition", false, CourseView::edition),
        new SheetColumn<>("title", true, CourseView::title),
        new SheetColumn<>("subjectCode", true, one -> words.subjects().name(one.subjectCode())),
        new SheetColumn<>("level", true, one -> words.levels().name(one.level().name())),
        new SheetColumn<>("minutes", true, CourseView::minutes),
        new SheetColumn<>("locallyAdapted", false, one -> SheetWords.answer(one.locallyAdapted())),
        new SheetColumn<>("audienceGroups", false, one -> groups(one, words)),
        new SheetColumn<>("standard", false, CourseView::standard),
        new SheetColumn<>("divisionCode", false, one -> words.divisions().name(one.divisionCode())),
        new SheetColumn<>("owner", false, CourseView::owner),
        new SheetColumn<>("syllabus", false, CourseView::syllabus),
        new SheetColumn<>("remark", false, CourseView::remark));
  }

  private static String groups(CourseView course, Vocabulary words) {
    return course.audienceGroups().stream()
        .map(words.groups()::name)
        .collect(Collectors.joining("\u3001"));
  }

  @Override
  public Row draft(RowCells cells, Vocabulary words) {
    String code = cells.text("code");
    Integer edition = cells.number("edition");
    CourseView kept = code == null ? null : courses.edition(code, edition).orElse(null);
    return new Row(draft(code, kept, cells, words), edition, kept == null ? null : kept.id());
  }

  private static CourseDraft draft(String code, CourseView kept, RowCells cells, Vocabulary words) {
    String level = cells.code("level", words.levels());
    return new CourseDraft(
        code,
        cells.text("title"),
        cells.code("subjectCode", words.subjects()),
        level == null ? null : Level.valueOf(level),
        cells.number("minutes"),
        cells.has("locallyAdapted") || kept == null
            ? Boolean.TRUE.equals(cells.answer("locallyAdapted"))
            : kept.locallyAdapted(),
        cells.has("syllabus") || kept == null ? cells.text("syllabus") : kept.syllabus(),
        cells.has("standard") || kept == null ? cells.text("standard") : kept.standard(),
        cells.has("audienceGroups") || kept == null
            ? cells.codes("audienceGroups", words.groups())
            : kept.audienceGroups(),
        cells.has("divisionCode") || kept == null
            ? cells.code("divisionCode", words.divisions())
            : kept.divisionCode(),
        cells.has("owner") || kept == null ? cells.text("owner") : kept.owner(),
        cells.has("remark") || kept == null ? cells.text("remark") : kept.remark(),
        kept == null ? null : kept.version());
  }

  @Override
  public String key(Row row) {
    return row.id() == null ? row.draft().code() : row.id().toString();
  }

  @Override
  public Change examine(Row row) {
    if (row.id() != null) {
      return courses.wouldChange(row.id(), row.draft()) ? Change.CHANGED : Change.SAME;
    }
    courses.check(row.draft());
    if (row.edition() != null && row.edition() != 1) {
      throw RuleViolation.invalid(FieldViolation.of("edition", "EDITION_UNKNOWN"));
    }
    return Change.NEW;
  }

  @Override
  public void keep(Row row) {
    if (row.id() == null) {
      courses.add(row.draft());
    } else {
      courses.revise(row.id(), row.draft());
    }
  }
}
