package org.hongyan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.hongyan.session.timetable.PublishedLessons;
import org.hongyan.session.timetable.PublishedLessons.Place;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedSessionsTest {

  private static final String KAILU = "150523";
  private static final LocalDate MONDAY = SessionDesk.MONDAY;
  private static final Instant OPEN = SessionDesk.at(MONDAY.minusDays(3), "10:00");

  @ParameterizedTest
  @EnumSource
  void aDraftAndWhatALedgerToldDoNotExist(TestDatabase kind) {
    SessionDesk desk = SessionDesk.fresh(kind);
    long draft = desk.session(KAILU).id();
    long told = desk.session(KAILU).id();
    desk.sql("update training_session set status = 'CLOSED' where id = %d", told);
    long open = published(desk, KAILU, "PUBLISHED");
    assertEquals(List.of(open), ids(desk, all()));
    for (long hidden : List.of(draft, told, 999_999L)) {
      assertEquals("NOT_FOUND", refused(desk, sessions -> sessions.get(hidden)));
    }
    assertEquals(
        "NOT_FOUND",
        assertThrows(RuleViolation.class, () -> lessons(desk, one -> one.of(draft))).code());
  }

  @ParameterizedTest
  @EnumSource
  void cancelledAndFinishedOnesStayAndTheOfficesMattersAreLeftOut(TestDatabase kind) {
    SessionDesk desk = SessionDesk.fresh(kind);
    long cancelled = published(desk, KAILU, "CANCELLED");
    long closed = published(desk, "150500", "CLOSED");
    desk.sql("update training_session set budget = 5000 where id = %d", closed);
    assertEquals(List.of(cancelled, closed), ids(desk, all()));
    assertEquals(0, new BigDecimal(5000).compareTo(desk.sessions(one -> one.get(closed)).budget()));
    assertNull(run(desk, sessions -> sessions.get(closed)).budget());
  }

  @ParameterizedTest
  @EnumSource
  void eachFilterNarrows(TestDatabase kind) {
    SessionDesk desk = SessionDesk.fresh(kind);
    long county = published(desk, KAILU, "PUBLISHED");
    long city = published(desk, "150500", "PUBLISHED");
    desk.sql("delete from session_audience_group where session_id = %d", city);
    desk.sql("update training_session set title = 'Other_' where id = %d", city);
    assertEquals(List.of(county), ids(desk, filter(null, null, KAILU, null, null, null)));
    assertEquals(
        List.of(county, city),
        ids(desk, filter(null, "ENTERPRISE_MANAGER", null, null, null, null)));
    assertEquals(List.of(city), ids(desk, filter(null, "JUDGE", null, null, null, null)));
    assertEquals(List.of(city), ids(desk, filter(null, null, null, SessionLevel.CITY, null, null)));
    assertEquals(List.of(city), ids(desk, filter(null, null, null, null, null, "other_")));
    assertEquals(List.of(), ids(desk, filter("OTHER", null, null, null, null, null)));
    assertEquals(
        List.of(), ids(desk, PublishedFilter.between(MONDAY.plusDays(5), MONDAY.plusDays(9))));
    assertEquals(
        List.of(county, city),
        ids(desk, PublishedFilter.between(MONDAY.plusDays(4), MONDAY.plusDays(9))));
    assertEquals(List.of(), ids(desk, filter(null, null, null, null, OPEN, null)));
    desk.sql(
        "update training_session set registration_opens_at = {ts '2026-11-20 00:00:00'},"
            + " registration_closes_at = {ts '2026-11-29 00:00:00'} where id = %d",
        county);
    assertEquals(List.of(county), ids(desk, filter(null, null, null, null, OPEN, null)));
  }

  @ParameterizedTest
  @EnumSource
  void timetableAndPlacesAreSeenOfAnyDivision(TestDatabase kind) {
    SessionDesk desk = SessionDesk.fresh(kind);
    SessionView session = desk.session(KAILU);
    long venue = desk.venue("Hall", KAILU, 50);
    long trainer = desk.trainer("Teacher");
    desk.add(session, SessionDesk.lesson("09:00", "10:30", venue, trainer));
    desk.add(session, SessionDesk.lesson(MONDAY.plusDays(2), "09:00", "10:30", venue));
    desk.sql(
        "update training_session set status = 'PUBLISHED', published_at = current_timestamp"
            + " where id = %d",
        session.id());
    assertEquals(
        List.of(List.of("Teacher"), List.of()),
        lessons(desk, one -> one.of(session.id())).stream().map(one -> one.trainers()).toList());
    assertEquals(
        List.of(new Place("Hall", null, null)), lessons(desk, one -> one.places(session.id())));
    assertEquals(
        new TreeSet<>(List.of(MONDAY, MONDAY.plusDays(2))),
        lessons(desk, one -> one.days(List.of(session.id()))).get(session.id()));
  }

  private static PublishedFilter all() {
    return filter(null, null, null, null, null, null);
  }

  private static PublishedFilter filter(
      String type, String group, String division, SessionLevel level, Instant openAt, String text) {
    return new PublishedFilter(type, group, division, level, null, null, openAt, text, false, null);
  }

  private static long published(SessionDesk desk, String division, String status) {
    long id = desk.session(division).id();
    desk.sql(
        "update training_session set status = '%s', published_at = current_timestamp where id = %d",
        status, id);
    return id;
  }

  private static List<Long> ids(SessionDesk desk, PublishedFilter filter) {
    return run(desk, sessions -> sessions.list(filter, PageRequest.of(0, 20))).items().stream()
        .map(SessionView::id)
        .toList();
  }

  private static String refused(SessionDesk desk, Function<PublishedSessions, SessionView> work) {
    return assertThrows(RuleViolation.class, () -> run(desk, work)).code();
  }

  private static <T> T run(SessionDesk desk, Function<PublishedSessions, T> work) {
    return desk.database().inTransaction(em -> work.apply(new PublishedSessions(em)));
  }

  private static <T> T lessons(SessionDesk desk, Function<PublishedLessons, T> work) {
    return desk.database()
        .inTransaction(em -> work.apply(new PublishedLessons(em, new PublishedSessions(em))));
  }
}
