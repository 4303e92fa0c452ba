package org.hongyan.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.organisation.DivisionCode;
import org.hongyan.registration.Approval;
import org.hongyan.registration.Seat;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.SessionStatus;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Texts;
import org.hongyan.subject.Subject;

/** With what the form of a class begins that people of a division want. */
@ApplicationScoped
@Transactional
public class ClassWishes {

  /**
   * What is known of such a class before anybody planned it.
   *
   * @param typeCode null where no type of class is known to teach the subject
   * @param audienceGroups of those who want it or wait for it; none where nobody does
   * @param courseIds approved courses of the subject
   */
  public record ClassWish(
      String title, String typeCode, List<String> audienceGroups, List<Long> courseIds) {

    /** Nothing is wished for. */
    public static final ClassWish NONE = new ClassWish(null, null, List.of(), List.of());
  }

  private final EntityManager entityManager;
  private final CurrentCaller caller;

  @Inject
  public ClassWishes(EntityManager entityManager, CurrentCaller caller) {
    this.entityManager = entityManager;
    this.caller = caller;
  }

  protected ClassWishes() {
    this(null, null);
  }

  /** What a class of the subject would be; 404 for an unknown one. */
  @RequiresPermission(Permission.SCHEDULE)
  public ClassWish of(String subjectCode, String divisionCode) {
    Subject subject = subjectCode == null ? null : entityManager.find(Subject.class, subjectCode);
    if (subject == null) {
      throw RuleViolation.notFound();
    }
    return new ClassWish(
        Texts.text(Locale.SIMPLIFIED_CHINESE, "labels.ClassWish.title", subject.nameZh()),
        WantedField.typeOf(subjectCode),
        caller.reaches(divisionCode, null) ? groups(subjectCode, divisionCode) : List.of(),
        courses(subjectCode));
  }

  private List<Long> courses(String subjectCode) {
    return entityManager
        .createQuery(
            "select c.id from Course c where c.subjectCode = :subject"
                + " and c.approval.status = :approved order by c.id",
            Long.class)
        .setParameter("subject", subjectCode)
        .setParameter("approved", CatalogueStatus.APPROVED)
        .getResultList();
  }

  private List<String> groups(String subjectCode, String divisionCode) {
    return Stream.concat(asking(subjectCode), waiting(subjectCode))
        .filter(row -> row[1] != null && DivisionCode.covers(divisionCode, (String) row[0]))
        .map(row -> (String) row[1])
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<Object[]> asking(String subjectCode) {
    return entityManager
        .createQuery(
            "select distinct i.divisionCode, i.audienceGroup from Interest i"
                + " where i.subjectCode = :subject and i.servedAt is null",
            Object[].class)
        .setParameter("subject", subjectCode)
        .getResultStream();
  }

  private Stream<Object[]> waiting(String subjectCode) {
    return entityManager
        .createQuery(
            "select distinct r.divisionCode, r.audienceGroup"
                + " from Registration r, TrainingSession s, ClassSubject c"
                + " where r.sessionId = s.id and c.sessionId = s.id and c.subjectCode = :subject"
                + " and r.seat = :waiting and r.approval <> :rejected and s.status <> :cancelled",
            Object[].class)
        .setParameter("subject", subjectCode)
        .setParameter("waiting", Seat.WAITING)
        .setParameter("rejected", Approval.REJECTED)
        .setParameter("cancelled", SessionStatus.CANCELLED)
        .getResultStream();
  }
}
