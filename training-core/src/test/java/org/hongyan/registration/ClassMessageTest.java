package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.hongyan.notification.registration.ClassMessages;
import org.hongyan.notification.registration.ClassMessages.Readers;
import org.hongyan.notification.registration.ClassMessages.Sent;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.SessionView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Organisers write to people of a class: to those they name, or to all who stand so. */
class ClassMessageTest {

  private static final RegistrationFilter WAITING =
      RegistrationFilter.ALL.standing(Standing.WAITING);

  @ParameterizedTest
  @EnumSource
  void allWhoWaitAreToldInOneCallEachOnce(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    SessionView session = desk.registrations().open(1);
    for (String name : List.of("Ann", "Bo", "Cai")) {
      desk.register(session, name);
    }
    desk.registrations().register(session, RegistrationDesk.trainee("Dong", "150525"));
    desk.mail();
    assertEquals(new Sent(3, 2), toAll(desk, TestCallers.city(), session, WAITING));
    assertEquals(List.of("Bo: Hello", "Cai: Hello"), desk.subjects());
    assertEquals(
        new Sent(1, 1),
        toAll(
            desk,
            TestCallers.city(),
            session,
            new RegistrationFilter(null, Seat.WAITING, "ai", "150523", null, null, null)));
    assertEquals(List.of("Cai: Hello"), desk.subjects());
    assertEquals(
        new Sent(0, 0),
        toAll(
            desk, TestCallers.city(), session, RegistrationFilter.ALL.standing(Standing.REJECTED)));
    assertEquals(
        List.of("Hello", "Hello", "Hello"),
        desk.registrations()
            .desk()
            .database()
            .<List<String>>inTransaction(
                em ->
                    em.createQuery(
                            "select a.reason from AuditEvent a where a.action = :action",
                            String.class)
                        .setParameter("action", "CLASS_MESSAGE_SENT")
                        .getResultList()));
  }

  @ParameterizedTest
  @EnumSource
  void whoSendsPeopleToAClassReachesTheOwnOnly(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    SessionView session = desk.registrations().open(9);
    desk.register(session, "Ann");
    desk.registrations().register(session, LetterDesk.reachable("Bo", "150525", "Bo@example.org"));
    desk.mail();
    CurrentCaller kailu = TestCallers.county("150523");
    assertEquals(new Sent(1, 1), toAll(desk, kailu, session, RegistrationFilter.ALL));
    assertEquals(List.of("Ann: Hello"), desk.subjects());
    long other =
        desk.registrations().lists(all -> all.seen(session.id(), RegistrationFilter.ALL)).get(1);
    assertEquals(
        "NOT_FOUND",
        assertThrows(
                RuleViolation.class,
                () -> send(desk, kailu, session, new Readers(List.of(other), null)))
            .code());
    assertEquals(List.of(), desk.subjects());
  }

  @ParameterizedTest
  @EnumSource
  void whoIsNamedTwiceIsToldOnceAndNobodyIsMeantInTwoWays(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    SessionView session = desk.registrations().open(9);
    long ann = desk.register(session, "Ann").id();
    desk.mail();
    assertEquals(
        new Sent(1, 1),
        send(desk, TestCallers.city(), session, new Readers(List.of(ann, ann), null)));
    assertEquals(List.of("Ann: Hello"), desk.subjects());
    assertEquals(
        List.of("filter READERS_BOTH_WAYS"),
        refused(desk, session, new Readers(List.of(ann), WAITING)));
    assertEquals(List.of("ids BULK_SIZE"), refused(desk, session, new Readers(null, null)));
    assertEquals(List.of(), desk.subjects());
  }

  private static List<String> refused(LetterDesk desk, SessionView session, Readers readers) {
    return assertThrows(RuleViolation.class, () -> send(desk, TestCallers.city(), session, readers))
        .violations()
        .stream()
        .map(one -> one.field() + " " + one.code())
        .toList();
  }

  private static Sent toAll(
      LetterDesk desk, CurrentCaller caller, SessionView session, RegistrationFilter filter) {
    return send(desk, caller, session, new Readers(null, filter));
  }

  private static Sent send(
      LetterDesk desk, CurrentCaller caller, SessionView session, Readers readers) {
    Function<ClassMessages, Sent> act = all -> all.send(session.id(), readers, "Hello", "Come");
    Sent sent = desk.messages(caller, act);
    desk.pass(Duration.ofSeconds(1));
    return sent;
  }
}
