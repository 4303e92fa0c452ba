package org.hongyan.session.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answer and withdrawal, or two answers, at the same moment: exactly one wins. */
class InvitationRaceTest {

  private static final int TRIES = 50;
  private static final String WHY = "no longer needed";

  @ParameterizedTest
  @EnumSource
  void exactlyOneOfTwoWins(TestDatabase kind) throws Exception {
    InvitationDesk desk = InvitationDesk.over(SessionDesk.fresh(kind));
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int attempt = 0; attempt < TRIES; attempt++) {
        LessonView lesson = desk.lesson();
        long trainer = desk.desk().trainer("A" + attempt);
        InvitationView asked = desk.invite(lesson, trainer, desk.desk().trainer("B" + attempt));
        Runnable accept = () -> desk.answers(answers -> answers.accept(asked.id()));
        Runnable other =
            switch (attempt % 3) {
              case 0 -> () -> desk.invitations(i -> i.withdraw(asked.id(), WHY));
              case 1 -> () -> desk.answers(answers -> answers.accept(asked.id()));
              default -> () -> desk.answers(answers -> answers.decline(asked.id(), WHY));
            };
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Boolean>> results =
            both.invokeAll(List.of(trying(start, accept), trying(start, other)));
        int won = (results.get(0).get() ? 1 : 0) + (results.get(1).get() ? 1 : 0);
        assertEquals(1, won, "try " + attempt);
        boolean accepted = desk.states(lesson).get(0) == InvitationStatus.ACCEPTED;
        assertEquals(accepted ? List.of(trainer) : List.of(), desk.teaching(lesson));
      }
    } finally {
      both.shutdownNow();
    }
  }

  /** The same place asked for by two organisers: one invitation stands. */
  @ParameterizedTest
  @EnumSource
  void twoOrganisersAskOne(TestDatabase kind) throws Exception {
    InvitationDesk desk = InvitationDesk.over(SessionDesk.shared(kind));
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int attempt = 0; attempt < TRIES; attempt++) {
        LessonView lesson = desk.lesson();
        long one = desk.desk().trainer("A" + attempt);
        long other = desk.desk().trainer("B" + attempt);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Boolean>> results =
            both.invokeAll(
                List.of(
                    trying(start, () -> desk.invite(lesson, one)),
                    trying(start, () -> desk.invite(lesson, other))));
        int won = (results.get(0).get() ? 1 : 0) + (results.get(1).get() ? 1 : 0);
        assertEquals(1, won, "try " + attempt);
        assertEquals(List.of(InvitationStatus.INVITED), desk.states(lesson));
      }
    } finally {
      both.shutdownNow();
    }
  }

  /** Two nodes look after the same invitation: it expires once, and one next is asked. */
  @ParameterizedTest
  @EnumSource
  void twoNodesSettleOnce(TestDatabase kind) throws Exception {
    InvitationDesk desk = InvitationDesk.over(SessionDesk.shared(kind));
    LessonView lesson = desk.lesson();
    InvitationView asked =
        desk.invite(
            lesson, desk.desk().trainer("A"), desk.desk().trainer("B"), desk.desk().trainer("C"));
    desk.told();
    desk.clock().set(asked.deadline());
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      CyclicBarrier start = new CyclicBarrier(2);
      Runnable settling = () -> desk.desk().database().run(em -> desk.sweep(em).settle(asked.id()));
      for (Future<Boolean> node :
          both.invokeAll(List.of(trying(start, settling), trying(start, settling)))) {
        assertTrue(node.get());
      }
    } finally {
      both.shutdownNow();
    }
    assertEquals(List.of(InvitationStatus.EXPIRED, InvitationStatus.INVITED), desk.states(lesson));
    assertEquals(List.of(InvitationEvent.Kind.ASKED, InvitationEvent.Kind.EXPIRED), desk.told());
  }

  /** Without the lock of the class both find the invitation open. */
  @ParameterizedTest
  @EnumSource
  void withoutTheLockBothFindItOpen(TestDatabase kind) throws Exception {
    InvitationDesk desk = InvitationDesk.over(SessionDesk.shared(kind));
    LessonView lesson = desk.lesson();
    InvitationView asked = desk.invite(lesson, desk.desk().trainer("A"));
    CyclicBarrier asking = new CyclicBarrier(2);
    Callable<Boolean> unlocked =
        () ->
            desk.desk()
                .database()
                .inTransaction(
                    em -> {
                      Invitation found = em.find(Invitation.class, asked.id());
                      await(asking);
                      found.demandOpen(desk.clock().instant());
                      return true;
                    });
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (Future<Boolean> open : both.invokeAll(List.of(unlocked, unlocked))) {
        assertTrue(open.get());
      }
    } finally {
      both.shutdownNow();
    }
  }

  private static Callable<Boolean> trying(CyclicBarrier start, Runnable act) {
    return () -> {
      start.await();
      try {
        act.run();
        return true;
      } catch (RuleViolation lost) {
        return false;
      }
    };
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
