package org.hongyan.course;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.plan.PlanData;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.TestCallers;
import org.hongyan.subject.Level;

/** Courses for tests, and the services that keep them. */
public final class MadeUpCourses {

  public static final String CITY = "150500";

  /** Last day of the classes that {@link #lesson} makes up. */
  public static final String CLASS_END = "2024-05-21";

  private static long nextId = 9_000_001;

  private final PlanData data;
  private final CurrentCaller caller;

  private MadeUpCourses(PlanData data, CurrentCaller caller) {
    this.data = data;
    this.caller = caller;
  }

  /** With one subject, as the city organiser. */
  public static MadeUpCourses seeded(PlanData data) {
    data.entityManager()
        .createNativeQuery(
            "insert into subject (code, name_zh, name_en, position) values ('S1', 'S1', 'S1', 901)")
        .executeUpdate();
    return new MadeUpCourses(data, TestCallers.city());
  }

  public MadeUpCourses as(CurrentCaller other) {
    return new MadeUpCourses(data.as(other), other);
  }

  public PlanData data() {
    return data;
  }

  public Courses courses() {
    return new Courses(data.entityManager(), caller, data.audit());
  }

  public CourseApproval approval() {
    return new CourseApproval(data.entityManager(), caller, data.audit(), PlanData.CLOCK);
  }

  public Materials materials() {
    return new Materials(data.entityManager(), caller, data.audit());
  }

  public MaterialApproval materialApproval() {
    return new MaterialApproval(data.entityManager(), caller, data.audit(), PlanData.CLOCK);
  }

  public Distributions distributions() {
    return new Distributions(
        data.entityManager(), caller, materials(), data.audit(), PlanData.CLOCK);
  }

  /** The text of a material, as a file. */
  public void text(Long materialId) {
    data.entityManager()
        .createNativeQuery(
            "insert into stored_document (id, subject_type, subject_id, kind, file_name,"
                + " content_type, file_size, sha256, content, uploaded_by, uploaded_at)"
                + " values (?1, 'MATERIAL', ?1, 'TEXT', 'text.pdf', 'application/pdf', 1, 'x', ?2,"
                + " 'city', ?3)")
        .setParameter(1, materialId)
        .setParameter(2, new byte[] {1})
        .setParameter(3, Timestamp.valueOf("2026-05-01 00:00:00"))
        .executeUpdate();
  }

  /** An approved, locally adapted city course. */
  public Long approved(String code, LocalDate day) {
    Long id = courses().add(course(code, code, null)).id();
    approval().submit(id, new Decision(null, null, null, null));
    return approval().approve(id, new Decision("Doc 1", day, null, null)).id();
  }

  /** A lesson of the course in May 2024, in a class of its own. */
  public void lesson(Long courseId, String sessionStatus, boolean cancelled) {
    long id = nextId++;
    TrainingSession session =
        data.training().session("S-" + id, "BASIC", SessionLevel.CITY, CITY, null, CLASS_END);
    data.entityManager().flush();
    data.entityManager()
        .createNativeQuery("update training_session set status = ?1 where id = ?2")
        .setParameter(1, sessionStatus)
        .setParameter(2, session.id())
        .executeUpdate();
    data.entityManager()
        .createNativeQuery(
            "insert into lesson (id, session_id, title, course_id, starts_at, ends_at, cancelled,"
                + " version) values (?1, ?6, 'Lesson', ?2, ?3, ?4, ?5, 1)")
        .setParameter(1, id)
        .setParameter(2, courseId)
        .setParameter(3, Timestamp.valueOf("2024-05-20 09:00:00"))
        .setParameter(4, Timestamp.valueOf("2024-05-20 11:00:00"))
        .setParameter(5, cancelled)
        .setParameter(6, session.id())
        .executeUpdate();
  }

  /** A basic city course of two teaching hours. */
  public static CourseDraft course(String code, String title, Integer version) {
    return draft(code, title, List.of(), version);
  }

  public static CourseDraft forGroups(String code, List<String> groups) {
    return draft(code, code, groups, null);
  }

  /** What is kept, but looked after by somebody else. */
  public static CourseDraft ownedBy(CourseView kept, String owner) {
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
        owner,
        kept.remark(),
        kept.version());
  }

  /** Without a syllabus. */
  public static CourseDraft bare(String code) {
    return new CourseDraft(
        code, code, "S1", Level.BASIC, 45, false, " ", null, null, CITY, null, null, null);
  }

  private static CourseDraft draft(
      String code, String title, List<String> groups, Integer version) {
    return new CourseDraft(
        code,
        title,
        "S1",
        Level.BASIC,
        90,
        true,
        "1. What it is\n2. What it does",
        null,
        groups,
        CITY,
        "Office",
        null,
        version);
  }
}
