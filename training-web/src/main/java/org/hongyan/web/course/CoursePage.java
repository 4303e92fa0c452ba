package org.hongyan.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.CourseApproval;
import org.hongyan.course.CourseUse;
import org.hongyan.course.CourseView;
import org.hongyan.course.Courses;
import org.hongyan.course.Decision;
import org.hongyan.course.MaterialFilter;
import org.hongyan.course.MaterialView;
import org.hongyan.course.Materials;
import org.hongyan.course.Standards;
import org.hongyan.shared.PageRequest;

/** One edition of a course: what it says, where it stands, and the next step. */
@Named
@RequestScoped
public class CoursePage extends ApprovalPage {

  private static final int MOST_MATERIALS = 100;

  @Inject private Courses courses;
  @Inject private CourseApproval desk;
  @Inject private Materials materials;
  private CourseView course;

  public CourseView getCourse() {
    if (course == null) {
      course = courses.get(id());
    }
    return course;
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

  public boolean isRenewable() {
    return isOwn() && (is(CatalogueStatus.APPROVED) || is(CatalogueStatus.RETIRED));
  }

  /** Begins a new edition and goes to its form. */
  public String renew() {
    CourseView[] next = new CourseView[1];
    String done = getForm().act(() -> next[0] = desk.newEdition(id()), "");
    return done == null
        ? null
        : "/course/course-edit.xhtml?faces-redirect=true&edit=" + next[0].id();
  }

  @Override
  String path() {
    return "/course/course";
  }

  @Override
  CatalogueStatus status() {
    return getCourse().status();
  }

  @Override
  String divisionCode() {
    return getCourse().divisionCode();
  }

  @Override
  void forget() {
    course = null;
  }

  @Override
  void submit(Decision decision) {
    desk.submit(id(), decision);
  }

  @Override
  void handBack(Decision decision) {
    desk.handBack(id(), decision);
  }

  @Override
  void approve(Decision decision) {
    desk.approve(id(), decision);
  }

  @Override
  void retire(Decision decision) {
    desk.retire(id(), decision);
  }
}
