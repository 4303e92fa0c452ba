package org.hongyan.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hongyan.document.DocumentKind;
import org.hongyan.document.DocumentOwner;
import org.hongyan.document.OwnerType;

/** Who may read and change the files of a course. */
@ApplicationScoped
public class CourseDocuments implements DocumentOwner {

  private final Courses courses;

  @Inject
  public CourseDocuments(Courses courses) {
    this.courses = courses;
  }

  protected CourseDocuments() {
    this(null);
  }

  @Override
  public OwnerType type() {
    return OwnerType.COURSE;
  }

  @Override
  public void demandReadable(Long id) {
    courses.get(id);
  }

  @Override
  public String demandChangeable(Long id, DocumentKind kind) {
    return courses.demandFileChangeable(id, kind);
  }
}
