package org.hongyan.session.invitation;

import static org.hongyan.session.invitation.InvitationStatus.ACCEPTED;
import static org.hongyan.session.invitation.InvitationStatus.DECLINED;
import static org.hongyan.session.invitation.InvitationStatus.EXPIRED;
import static org.hongyan.session.invitation.InvitationStatus.INVITED;
import static org.hongyan.session.invitation.InvitationStatus.SUPERSEDED;
import static org.hongyan.session.invitation.InvitationStatus.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hongyan.security.Caller;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.junit.jupiter.api.Assertions;

/** Whatever happens in whatever order: an invitation goes only where the table lets it. */
class InvitationPropertyTest {

  private static final Instant ASKED = Instant.parse("2026-11-23T02:00:00Z");
  private static final Duration TIME = Duration.ofHours(48);
  private static final Map<InvitationStatus, Set<InvitationStatus>> TABLE =
      Map.of(
          INVITED, Set.of(ACCEPTED, DECLINED, EXPIRED, WITHDRAWN, SUPERSEDED),
          ACCEPTED, Set.of(WITHDRAWN),
          DECLINED, Set.of(),
          EXPIRED, Set.of(),
          WITHDRAWN, Set.of(),
          SUPERSEDED, Set.of());

  enum Act {
    ACCEPT,
    DECLINE,
    EXPIRE,
    WITHDRAW,
    SUPERSEDE,
    REMIND
  }

  /** An act so many hours after the invitation. */
  record Step(Act act, int hours) {}

  @Property(tries = 500)
  void itGoesOnlyWhereTheTableLetsIt(@ForAll("steps") List<Step> steps) {
    Invitation invitation = invitation();
    for (Step step : steps) {
      InvitationStatus before = invitation.status();
      Instant now = ASKED.plus(Duration.ofHours(step.hours()));
      boolean done = done(invitation, step.act(), now);
      InvitationStatus after = invitation.status();
      if (after != before) {
        Assertions.assertTrue(TABLE.get(before).contains(after), before + " to " + after);
        assertEquals(now, invitation.closedAt());
      }
      if (step.act() == Act.ACCEPT || step.act() == Act.DECLINE) {
        boolean inTime = step.hours() < TIME.toHours();
        assertEquals(before == INVITED && inTime, done, step + " in " + before);
      }
      if (after == INVITED) {
        assertEquals(null, invitation.closedAt());
      }
    }
  }

  private static boolean done(Invitation invitation, Act act, Instant now) {
    try {
      switch (act) {
        case ACCEPT -> invitation.accept(now);
        case DECLINE -> invitation.decline("a reason", now);
        case EXPIRE -> invitation.expire(now);
        case WITHDRAW -> invitation.withdraw("a reason", now);
        case SUPERSEDE -> invitation.supersede(now);
        case REMIND -> {
          if (invitation.reminderDue(now)) {
            invitation.remind(now);
          }
        }
        default -> throw new AssertionError(act);
      }
      return true;
    } catch (RuleViolation | IllegalStateException refused) {
      return false;
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(Arbitraries.of(Act.class), Arbitraries.integers().between(0, 72))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Property(tries = 300)
  void theAnswerIsWantedAfterNowAndNotAfterTheLessonBegins(
      @ForAll("hours") int hoursToLesson, @ForAll("days") Set<Integer> restDays) {
    Instant lesson = ASKED.plus(Duration.ofHours(hoursToLesson));
    Instant deadline =
        new AnswerTime(3, day -> restDays.contains(day.getDayOfYear())).deadline(ASKED, lesson);
    Assertions.assertTrue(deadline.isAfter(ASKED), deadline.toString());
    Assertions.assertFalse(deadline.isAfter(lesson), deadline.toString());
  }

  @Provide
  Arbitrary<Integer> hours() {
    return Arbitraries.integers().between(1, 24 * 40);
  }

  @Provide
  Arbitrary<Set<Integer>> days() {
    int today = LocalDate.ofInstant(ASKED, Surroundings.ZONE).getDayOfYear();
    return Arbitraries.integers().between(today, today + 20).set().ofMaxSize(10);
  }

  private static Invitation invitation() {
    TrainingSession session =
        TrainingSession.planned("N", SessionDesk.draft("T", "150523", SessionDesk.MONDAY, 5));
    Lesson lesson = new Lesson(1L, SessionDesk.lesson("09:00", "11:00", null));
    return new Invitation(
        session,
        lesson,
        new InvitationDraft(1L, List.of(2L), ASKED.plus(TIME), null, null),
        Caller.SYSTEM,
        ASKED);
  }
}
