package org.hongyan.sheetimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongyan.course.CourseDraft;
import org.hongyan.course.CourseView;
import org.hongyan.course.Courses;
import org.hongyan.subject.Level;

/** Courses by their code: the approved edition, else the latest. New ones begin as drafts. */
@ApplicationScoped
public class CourseTable implements SheetTable<CourseDraft, CourseView> {

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
  public CourseDraft draft(RowCells cells, Vocabulary words) {
    String code = cells.text("code");
    CourseView kept = code == null ? null : kept(code).orElse(null);
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
  public String key(CourseDraft draft) {
    return draft.code();
  }

  @Override
  public Change examine(CourseDraft draft) {
    Optional<CourseView> kept = draft.code() == null ? Optional.empty() : kept(draft.code());
    if (kept.isEmpty()) {
      courses.check(draft);
      return Change.NEW;
    }
    return courses.wouldChange(kept.get().id(), draft) ? Change.CHANGED : Change.SAME;
  }

  @Override
  public void keep(CourseDraft draft) {
    Optional<CourseView> kept = kept(draft.code());
    if (kept.isPresent()) {
      courses.revise(kept.get().id(), draft);
    } else {
      courses.add(draft);
    }
  }

  private Optional<CourseView> kept(String code) {
    return courses.byCode(code).map(courses::get);
  }
}
