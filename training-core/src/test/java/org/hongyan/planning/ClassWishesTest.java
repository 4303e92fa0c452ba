package org.hongyan.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hongyan.planning.ClassWishes.ClassWish;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form of a wanted class begins with what is known of it. */
class ClassWishesTest {

  private static final String SUBJECT = "IP_FINANCING";

  @ParameterizedTest
  @EnumSource
  void titleTypeCoursesAndGroupsComeFromWhatIsWanted(TestDatabase kind) {
    SessionDesk desk = SessionDesk.fresh(kind);
    course(desk, 901, SUBJECT, "APPROVED");
    course(desk, 902, SUBJECT, "DRAFT");
    course(desk, 903, "TRADEMARK", "APPROVED");
    wants(desk, 1, "150523", "OTHER", "null");
    wants(desk, 2, "150523", "FARMER", "current_timestamp");
    wants(desk, 3, "150525", "RESEARCHER", "null");
    waits(desk, 5, 901, "PUBLISHED", "ENTERPRISE_MANAGER");
    waits(desk, 6, 901, "CANCELLED", "FARMER");
    waits(desk, 7, 903, "PUBLISHED", "FARMER");
    ClassWish wish = of(desk, TestCallers.county("150523"), "150523");
    assertEquals("PLEDGE_FINANCING", wish.typeCode());
    assertEquals(List.of(901L), wish.courseIds());
    assertEquals(List.of("ENTERPRISE_MANAGER", "OTHER"), wish.audienceGroups());
    assertEquals(
        List.of("ENTERPRISE_MANAGER", "OTHER", "RESEARCHER"),
        of(desk, TestCallers.city(), "150500").audienceGroups(),
        "the whole city wants what its counties want");
    assertEquals(
        List.of(),
        of(desk, TestCallers.county("150525"), "150523").audienceGroups(),
        "of others nothing is told");
  }

  @ParameterizedTest
  @EnumSource
  void whatNobodyTeachesHasNoTypeAndWhatIsUnknownDoesNotExist(TestDatabase kind) {
    SessionDesk desk = SessionDesk.fresh(kind);
    desk.sql(
        "insert into subject (code, name_zh, name_en, position, version)"
            + " values ('NEW', 'N', 'N', 99, 0)");
    ClassWish wish =
        desk.database().inTransaction(em -> wishes(em, TestCallers.city()).of("NEW", "150500"));
    assertEquals(new ClassWish("N\u57F9\u8BAD\u73ED", null, List.of(), List.of()), wish);
    for (String code : new String[] {"NOPE", null}) {
      assertEquals(
          "NOT_FOUND",
          assertThrows(
                  RuleViolation.class,
                  () ->
                      desk.database()
                          .inTransaction(em -> wishes(em, TestCallers.city()).of(code, null)))
              .code());
    }
  }

  private static ClassWish of(SessionDesk desk, CurrentCaller caller, String division) {
    return desk.database().inTransaction(em -> wishes(em, caller).of(SUBJECT, division));
  }

  private static ClassWishes wishes(EntityManager entityManager, CurrentCaller caller) {
    return new ClassWishes(entityManager, caller);
  }

  private static void course(SessionDesk desk, long id, String subject, String status) {
    desk.sql(
        "insert into course (id, code, edition, title, subject_code, level, minutes,"
            + " locally_adapted, division_code, status) values (%d, 'C-%d', 1, 'C', '%s',"
            + " 'BASIC', 90, false, '150500', '%s')",
        id, id, subject, status);
  }

  private static void wants(
      SessionDesk desk, long id, String division, String group, String served) {
    desk.sql(
        "insert into interest (id, subject_code, division_code, audience_group, name,"
            + " contact_hash, consent_at, stated_at, served_at) values (%d, '%s', '%s', '%s', 'P',"
            + " 'h%d', current_timestamp, current_timestamp, %s)",
        id,
        SUBJECT,
        division,
        group,
        id,
        served.equals("null") ? "cast(null as timestamp)" : served);
  }

  /** Somebody of Kailu waits for a class of the course. */
  private static void waits(SessionDesk desk, long id, long course, String status, String group) {
    SessionView session = desk.session("150523");
    desk.sql("insert into session_course values (%d, %d)", session.id(), course);
    desk.sql("update training_session set status = '%s' where id = %d", status, session.id());
    desk.sql("insert into person (id, name, id_type) values (%d, 'W', 'NONE')", id);
    desk.sql(
        "insert into registration (id, session_id, person_id, audience_group, division_code,"
            + " approval, seat, completed, source, queue_number, registered_at) values (%d, %d, %d,"
            + " '%s', '150523', 'NOT_REQUIRED', 'WAITING', false, 'SELF', 1, current_timestamp)",
        id, session.id(), id, group);
  }
}
