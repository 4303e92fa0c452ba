package org.hongyan.session;

import static org.hongyan.session.SessionDesk.MONDAY;
import static org.hongyan.session.SessionDesk.lesson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.feed.CalendarFeed;
import org.hongyan.session.feed.CalendarFeeds;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendars for other programs (RFC 5545). */
class CalendarFeedsTest {

  private static final String KAILU = "150523";

  @ParameterizedTest
  @EnumSource
  void aSessionsCalendarNamesZoneAndSequenceAndMarksWhatIsCancelled(TestDatabase kind)
      throws Exception {
    SessionDesk desk = SessionDesk.shared(kind);
    long trainer = desk.trainer("那日苏·白");
    SessionView session = published(desk, trainer);

    String first = text(desk, session.id());
    Calendar read =
        new CalendarBuilder()
            .build(new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8)));
    assertEquals(1, read.getComponents(Component.VTIMEZONE).size());
    assertEquals(1, read.getComponents(Component.VEVENT).size());
    assertTrue(first.contains("DTSTART;TZID=Asia/Shanghai:20261130T090000"));
    assertTrue(first.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75));
    String uid = line(first, "UID:");
    int sequence = Integer.parseInt(line(first, "SEQUENCE:").substring(9).strip());

    desk.life(life -> life.cancel(session.id(), "nobody can come"));
    String after = text(desk, session.id());

    assertEquals(uid, line(after, "UID:"));
    assertTrue(Integer.parseInt(line(after, "SEQUENCE:").substring(9).strip()) > sequence);
    assertTrue(after.contains("STATUS:CANCELLED"));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasNeverPublicExistsForItsOrganisersOnly(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    SessionView draft = desk.session(KAILU);
    SessionDesk nobody = desk.as(new CurrentCaller());

    assertTrue(text(desk, draft.id()).contains("BEGIN:VEVENT"));
    assertThrows(RuleViolation.class, () -> text(nobody, draft.id()));
    desk.life(life -> life.cancel(draft.id(), "nobody can come"));
    assertThrows(RuleViolation.class, () -> text(nobody, draft.id()));
  }

  @ParameterizedTest
  @EnumSource
  void aPrivateCalendarIsReadByItsTokenUntilItIsRevoked(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    long trainer = desk.trainer("B");
    published(desk, trainer);
    SessionDesk owner = desk.as(signedIn(desk.account("feeds", "CITY_ORGANISER", null)));
    SessionDesk nobody = desk.as(new CurrentCaller());

    String token = owner.feeds(feeds -> feeds.open(CalendarFeed.Kind.TRAINER, trainer));
    String read = utf8(nobody.feeds(feeds -> feeds.read(token)));

    assertTrue(read.contains("BEGIN:VEVENT"));
    assertThrows(
        RuleViolation.class,
        () -> nobody.feeds(feeds -> feeds.read(new StringBuilder(token).reverse().toString())));
    String key = owner.feeds(feeds -> feeds.mine()).get(0).key();
    assertFalse(key.equals(token));
    SessionDesk other = desk.as(signedIn(desk.account("others", "CITY_ORGANISER", null)));
    assertThrows(RuleViolation.class, () -> other.feeds(feeds -> revoked(feeds, key)));
    owner.feeds(feeds -> revoked(feeds, key));
    assertThrows(RuleViolation.class, () -> nobody.feeds(feeds -> feeds.read(token)));
  }

  @ParameterizedTest
  @EnumSource
  void aScopedOwnersCalendarStaysWithinTheScope(TestDatabase kind) {
    SessionDesk desk = SessionDesk.shared(kind);
    long trainer = desk.trainer("C");
    published(desk, trainer);
    SessionDesk naiman =
        desk.as(signedIn(desk.account("naimanfeed", "COUNTY_ORGANISER", "150525")));

    String token = naiman.feeds(feeds -> feeds.open(CalendarFeed.Kind.TRAINER, trainer));

    assertFalse(utf8(desk.feeds(feeds -> feeds.read(token))).contains("BEGIN:VEVENT"));
  }

  private static boolean revoked(CalendarFeeds feeds, String key) {
    feeds.revoke(key);
    return true;
  }

  private static SessionView published(SessionDesk desk, long trainer) {
    long venue = desk.venue("V", KAILU, 60);
    SessionView session =
        desk.planning(
            planning ->
                planning.create(SessionDesk.open(SessionDesk.draft("Feed", KAILU, MONDAY, 5))));
    desk.add(session, lesson("09:00", "10:30", venue, trainer));
    return desk.life(life -> life.publish(session.id()));
  }

  private static CurrentCaller signedIn(Caller who) {
    CurrentCaller current = new CurrentCaller();
    current.enter(who, "127.0.0.1");
    return current;
  }

  private static String text(SessionDesk desk, long session) {
    return utf8(desk.calendars(calendars -> calendars.ofSession(session)));
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String line(String text, String start) {
    List<String> found = text.lines().filter(line -> line.startsWith(start)).toList();
    return found.get(found.size() - 1);
  }
}
