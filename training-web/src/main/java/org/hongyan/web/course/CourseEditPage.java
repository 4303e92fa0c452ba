package org.hongyan.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.CourseDraft;
import org.hongyan.course.CourseView;
import org.hongyan.course.Courses;
import org.hongyan.security.CurrentCaller;
import org.hongyan.subject.Level;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.DetailRecordForm;
import org.hongyan.web.form.Field;
import org.hongyan.web.reference.ReferenceNames;

/** The form of one course; of an approved one it offers what may still change. */
@Named
@RequestScoped
public class CourseEditPage extends DetailRecordForm {

  private final Courses courses;
  private final ReferenceNames names;
  private final CurrentCaller caller;

  @Inject
  public CourseEditPage(
      Courses courses,
      ReferenceNames names,
      CurrentCaller caller,
      HttpServletRequest request,
      PageTexts texts) {
    super(request, texts, "/course/courses", "/course/course");
    this.courses = courses;
    this.names = names;
    this.caller = caller;
  }

  protected CourseEditPage() {
    this(null, null, null, null, null);
  }

  @Override
  public String getPrefix() {
    return "courses";
  }

  @Override
  protected Form blank() {
    return new Form(whole(null), null);
  }

  @Override
  protected Form kept(String key) {
    CourseView course = courses.get(MissingPages.id(key));
    call(course.title());
    boolean fixed = course.status() != CatalogueStatus.DRAFT;
    return new Form(fixed ? trivial(course) : whole(course), course.version());
  }

  private static List<Field> trivial(CourseView course) {
    return List.of(
        Field.text("owner", course.owner(), false), Field.text("remark", course.remark(), false));
  }

  private List<Field> whole(CourseView course) {
    String own = caller.get().divisionCode();
    boolean old = course != null;
    return List.of(
        Field.text("code", old ? course.code() : null, true),
        Field.text("title", old ? course.title() : null, true),
        Field.menu(
            "subjectCode",
            old ? course.subjectCode() : null,
            ReferenceNames.options(names.getSubjects())),
        Field.choice("level", old ? course.level() : Level.BASIC, this::label, Level.values()),
        Field.number("minutes", old ? course.minutes() : null, true),
        Field.tick("locallyAdapted", old && course.locallyAdapted()),
        Field.text("standard", old ? course.standard() : null, false),
        Field.menu(
            "divisionCode",
            old ? course.divisionCode() : own,
            ReferenceNames.options(names.getDivisions())),
        Field.text("owner", old ? course.owner() : null, false),
        Field.text("remark", old ? course.remark() : null, false),
        Field.ticks(
            "audienceGroups",
            old ? course.audienceGroups() : List.of(),
            ReferenceNames.options(names.getGroups())),
        Field.area("syllabus", old ? course.syllabus() : null, false));
  }

  @Override
  protected String add() {
    CourseView added = courses.add(draft(null));
    added(added.id());
    return added.code();
  }

  @Override
  protected String revise(String key, Integer version) {
    CourseView kept = courses.get(MissingPages.id(key));
    CourseDraft draft =
        kept.status() == CatalogueStatus.DRAFT ? draft(version) : looksAfter(kept, version);
    return courses.revise(kept.id(), draft).code();
  }

  private CourseDraft draft(Integer version) {
    return new CourseDraft(
        of("code"),
        of("title"),
        getMenus().get("subjectCode"),
        RequestValues.choice(Level.class, "level", of("level")),
        number("minutes"),
        ticked("locallyAdapted"),
        of("syllabus"),
        of("standard"),
        all("audienceGroups"),
        getMenus().get("divisionCode"),
        of("owner"),
        of("remark"),
        version);
  }

  private CourseDraft looksAfter(CourseView kept, Integer version) {
    return new CourseDraft(
        kept.code(),
        kept.title(),
        kept.subjectCode(),
        kept.level(),
        kept.minutes(),
        kept.locallyAdapted(),
        kept.syllabus(),
        kept.standard(),
        kept.audienceGroups(),
        kept.divisionCode(),
        of("owner"),
        of("remark"),
        version);
  }
}
