package org.hongyan.course;

import java.util.List;
import org.hongyan.plan.PlanData;
import org.hongyan.security.CurrentCaller;
import org.hongyan.shared.TestCallers;
import org.hongyan.subject.Level;

/** Courses for tests, and the services that keep them. */
public final class MadeUpCourses {

  public static final String CITY = "150500";

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

  /** A basic city course of two teaching hours. */
  public static CourseDraft course(String code, String title, Integer version) {
    return draft(code, title, List.of(), version);
  }

  public static CourseDraft forGroups(String code, List<String> groups) {
    return draft(code, code, groups, null);
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
