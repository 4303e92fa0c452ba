package org.hongyan.web.course;

import jakarta.ws.rs.QueryParam;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.CourseFilter;
import org.hongyan.subject.Level;
import org.hongyan.web.common.RequestValues;

/** Which courses a call asks for. */
public class CourseQueryParams {

  @QueryParam("q")
  private String text;

  @QueryParam("subjectCode")
  private String subjectCode;

  @QueryParam("level")
  private String level;

  @QueryParam("audienceGroup")
  private String audienceGroup;

  @QueryParam("status")
  private String status;

  @QueryParam("locallyAdapted")
  private String locallyAdapted;

  @QueryParam("divisionCode")
  private String divisionCode;

  @QueryParam("sort")
  private String sort;

  CourseFilter filter() {
    return of(text, subjectCode, level, audienceGroup, status, locallyAdapted, divisionCode, sort);
  }

  /** From plain values as an address holds them; empty ones ask nothing. */
  static CourseFilter of(
      String text,
      String subjectCode,
      String level,
      String audienceGroup,
      String status,
      String locallyAdapted,
      String divisionCode,
      String sort) {
    return new CourseFilter(
        RequestValues.text(text),
        RequestValues.text(subjectCode),
        RequestValues.choice(Level.class, "level", level),
        RequestValues.text(audienceGroup),
        RequestValues.choice(CatalogueStatus.class, "status", status),
        RequestValues.text(locallyAdapted) == null ? null : Boolean.valueOf(locallyAdapted),
        RequestValues.text(divisionCode),
        RequestValues.text(sort));
  }
}
