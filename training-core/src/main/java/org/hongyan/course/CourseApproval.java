package org.hongyan.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** Courses on their way: drafted by their division, decided on by the city. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.APPROVE_RESOURCES)
public class CourseApproval {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final ApprovalDesk<Course, CourseView> desk;

  @Inject
  public CourseApproval(
      EntityManager entityManager, CurrentCaller caller, AuditTrail audit, Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.audit = audit;
    desk =
        new ApprovalDesk<>(
            entityManager,
            caller,
            audit,
            clock,
            new ApprovalDesk.Kind<>(Course.class, "COURSE", CourseView::of));
  }

  protected CourseApproval() {
    this(null, null, null, null);
  }

  /** Asks for review; a course without a syllabus is not ready for it. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public CourseView submit(Long id, Decision decision) {
    return desk.submit(
        id,
        decision,
        course -> {
          if (course.syllabus() == null) {
            throw new RuleViolation(
                Kind.REFUSED,
                "COURSE_INCOMPLETE",
                List.of(FieldViolation.of("syllabus", "VALUE_MISSING")));
          }
        });
  }

  /** Gives it back to its author, with a reason. */
  public CourseView handBack(Long id, Decision decision) {
    return desk.handBack(id, decision);
  }

  /** Approves an edition; the one that was in force until then retires on the same day. */
  public CourseView approve(Long id, Decision decision) {
    return desk.approve(id, decision, course -> retireOthers(course, desk.day(decision)));
  }

  /** Takes a course out of use, with a reason. */
  public CourseView retire(Long id, Decision decision) {
    return desk.retire(id, decision);
  }

  /** Begins a new edition of an approved or retired course, as a draft with all it said. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public CourseView newEdition(Long id) {
    Course course = id == null ? null : entityManager.find(Course.class, id);
    if (course == null) {
      throw RuleViolation.notFound();
    }
    caller.demandOwn(course.divisionCode());
    List<Course> editions = editions(course.code());
    Course latest = editions.get(editions.size() - 1);
    boolean open =
        latest.approval().status() == CatalogueStatus.DRAFT
            || latest.approval().status() == CatalogueStatus.IN_REVIEW;
    if (open) {
      throw new RuleViolation(Kind.REFUSED, "EDITION_OPEN", latest.edition());
    }
    Course next = new Course(CourseDraft.of(course), latest.edition() + 1);
    entityManager.persist(next);
    entityManager.flush();
    CourseView after = CourseView.of(next);
    audit.record(
        "COURSE_EDITION_ADDED", "Course", after.id(), after.divisionCode(), null, null, after);
    return after;
  }

  private void retireOthers(Course approved, LocalDate day) {
    editions(approved.code()).stream()
        .filter(other -> !other.id().equals(approved.id()))
        .filter(other -> other.approval().status() == CatalogueStatus.APPROVED)
        .forEach(other -> other.approval().retire(null, day));
  }

  private List<Course> editions(String code) {
    return entityManager
        .createQuery("select e from Course e where e.code = :code order by e.edition", Course.class)
        .setParameter("code", code)
        .getResultList();
  }
}
