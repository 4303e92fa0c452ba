package org.hongyan.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.CourseFilter;
import org.hongyan.course.CourseView;
import org.hongyan.course.Courses;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.subject.Level;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageFunctions;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;

/** The list of courses; its filters stand in the address. */
@Named
@RequestScoped
public class CoursesPage {

  private final Courses courses;
  private final HttpServletRequest request;
  private final FormProblems problems;
  private Page<CourseView> list;

  @Inject
  public CoursesPage(Courses courses, HttpServletRequest request, PageTexts texts) {
    this.courses = courses;
    this.request = request;
    this.problems = new FormProblems(texts);
  }

  protected CoursesPage() {
    this(null, null, null);
  }

  public Page<CourseView> getList() {
    if (list == null) {
      int page = RequestValues.page(request.getParameter("page"));
      list = courses.list(filter(), new PageRequest(page, PageRequest.DEFAULT_SIZE));
    }
    return list;
  }

  private CourseFilter filter() {
    try {
      return CourseQueryParams.of(
          of("q"),
          of("subjectCode"),
          of("level"),
          of("audienceGroup"),
          of("status"),
          of("locallyAdapted"),
          of("divisionCode"),
          of("sort"));
    } catch (RuleViolation refusal) {
      problems.add(refusal);
      return CourseFilter.all();
    }
  }

  public FormProblems getProblems() {
    getList();
    return problems;
  }

  public List<CatalogueStatus> getStatuses() {
    return List.of(CatalogueStatus.values());
  }

  public List<Level> getLevels() {
    return List.of(Level.values());
  }

  public String getSort() {
    return of("sort").isEmpty() ? "code" : of("sort");
  }

  /** The query of this list without its page, for the export of what is filtered. */
  public String getQuery() {
    return PageFunctions.query(request, "page", null);
  }

  /** What a filter field holds. */
  public String of(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given.strip();
  }
}
