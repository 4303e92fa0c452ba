package org.hongyan.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.CourseApproval;
import org.hongyan.course.CourseUse;
import org.hongyan.course.CourseView;
import org.hongyan.course.Courses;
import org.hongyan.course.MaterialFilter;
import org.hongyan.course.MaterialView;
import org.hongyan.course.Materials;
import org.hongyan.course.Standards;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;

/** One edition of a course: what it says, where it stands, and the next step. */
@Named
@RequestScoped
public class CoursePage {

  private static final int MOST_MATERIALS = 100;

  @Inject private Courses courses;
  @Inject private CourseApproval desk;
  @Inject private Materials materials;
  @Inject private CurrentCaller caller;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  @Inject private Clock clock;
  private DecisionForm form;
  private CourseView course;

  /** Answers 404 to the address of a course that is not there. */
  public void open() throws IOException {
    try {
      getCourse();
    } catch (RuleViolation refusal) {
      MissingPages.answer();
    }
  }

  public CourseView getCourse() {
    if (course == null) {
      course = courses.get(id());
    }
    return course;
  }

  private Long id() {
    return MissingPages.id(request.getParameter("id"));
  }

  public List<CourseView> getEditions() {
    return courses.editions(getCourse().id());
  }

  public CourseUse getUse() {
    return courses.use(getCourse().id());
  }

  public List<MaterialView> getMaterials() {
    MaterialFilter used = new MaterialFilter(null, null, null, getCourse().id(), null, "title");
    return materials.list(used, new PageRequest(0, MOST_MATERIALS)).items();
  }

  /** What has replaced the standard that the course refers to; null where nothing has. */
  public Standards.Replaced getReplaced() {
    return Standards.replaced(getCourse().standard()).orElse(null);
  }

  /** Whether the caller keeps this course: the city, or its own division. */
  public boolean isOwn() {
    String division = caller.get().divisionCode();
    return caller.get().may(Permission.MANAGE_RESOURCES)
        && (division == null || division.equals(getCourse().divisionCode()));
  }

  public boolean isEditable() {
    return isOwn() && is(CatalogueStatus.DRAFT) || isOwn() && is(CatalogueStatus.APPROVED);
  }

  public boolean isSubmittable() {
    return isOwn() && is(CatalogueStatus.DRAFT);
  }

  public boolean isDecidable() {
    return caller.get().may(Permission.APPROVE_RESOURCES) && is(CatalogueStatus.IN_REVIEW);
  }

  public boolean isRetirable() {
    return caller.get().may(Permission.APPROVE_RESOURCES) && is(CatalogueStatus.APPROVED);
  }

  public boolean isRenewable() {
    return isOwn() && (is(CatalogueStatus.APPROVED) || is(CatalogueStatus.RETIRED));
  }

  private boolean is(CatalogueStatus status) {
    return getCourse().status() == status;
  }

  public DecisionForm getForm() {
    if (form == null) {
      form = new DecisionForm(texts, LocalDate.now(clock));
    }
    return form;
  }

  /** Asks for review. */
  public String submit() {
    return act("submitted", () -> desk.submit(id(), getForm().decision(version())));
  }

  public String handBack() {
    return act("returned", () -> desk.handBack(id(), getForm().decision(version())));
  }

  public String approve() {
    return act("approved", () -> desk.approve(id(), getForm().decision(version())));
  }

  public String retire() {
    return act("retired", () -> desk.retire(id(), getForm().decision(version())));
  }

  /** Begins a new edition and goes to its form. */
  public String renew() {
    CourseView[] next = new CourseView[1];
    String done = getForm().act(() -> next[0] = desk.newEdition(id()), "");
    return done == null
        ? null
        : "/course/course-edit.xhtml?faces-redirect=true&edit=" + next[0].id();
  }

  private String act(String step, Runnable work) {
    String done =
        getForm()
            .act(work, "/course/course.xhtml?faces-redirect=true&id=" + id() + "&step=" + step);
    course = null;
    return done;
  }

  private Integer version() {
    String given = request.getParameter("version");
    return given != null && given.matches("\\d{1,9}") ? Integer.valueOf(given) : null;
  }
}
