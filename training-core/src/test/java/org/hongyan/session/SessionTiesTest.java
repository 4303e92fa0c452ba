package org.hongyan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hongyan.session.SessionTies.Tie;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionTiesTest {

  @ParameterizedTest
  @EnumSource
  void coOrganisersAndCoursesAreNamed(TestDatabase kind) {
    SessionDesk desk = SessionDesk.fresh(kind);
    long session = desk.session("150523").id();
    assertEquals(List.of(), courses(desk, session));
    desk.sql(
        "insert into course (id, code, edition, title, subject_code, level, minutes,"
            + " locally_adapted, division_code, status) values (900, 'C', 1, 'Second', 'PATENT',"
            + " 'BASIC', 90, false, '150500', 'DRAFT'), (901, 'D', 1, 'First', 'PATENT', 'BASIC',"
            + " 90, false, '150500', 'DRAFT')");
    desk.sql("insert into organisation (id, name, division_code) values (902, 'Bureau', '150523')");
    desk.sql("insert into session_course (session_id, course_id) values (%d, 900)", session);
    desk.sql("insert into session_course (session_id, course_id) values (%d, 901)", session);
    desk.sql(
        "insert into session_co_organiser (session_id, organisation_id) values (%d, 902)", session);
    assertEquals(List.of(new Tie(901L, "First"), new Tie(900L, "Second")), courses(desk, session));
    assertEquals(
        List.of(new Tie(902L, "Bureau")),
        desk.database()
            .inTransaction(em -> new SessionTies(em).coOrganisers(desk.sessions(em).get(session))));
  }

  private static List<Tie> courses(SessionDesk desk, long session) {
    return desk.database()
        .inTransaction(em -> new SessionTies(em).courses(desk.sessions(em).get(session)));
  }
}
