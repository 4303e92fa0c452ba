package org.hongyan.session.honorarium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.trainer.FeeRateDraft;
import org.hongyan.trainer.FeeRates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a trainer gets follows the dated rates; more than that needs a reason. */
class HonorariaTest {

  @ParameterizedTest
  @EnumSource
  void theRateOfTheDayTimesThePaidHours(TestDatabase database) {
    SessionDesk desk = SessionDesk.shared(database);
    SessionView session = desk.session("150523");
    long trainer = senior(desk, "SENIOR");
    desk.add(session, SessionDesk.lesson("08:00", "12:00", null, trainer));

    HonorariumView row = call(desk, all -> all.ofSession(session.id())).get(0);

    assertEquals(60, row.beyondMinutes());
    assertEquals(new BigDecimal("4000.00"), row.computed());
    assertNull(row.amount());
  }

  @ParameterizedTest
  @EnumSource
  void anAmountAboveTheRuleNeedsAReasonAndASurchargeItsApproval(TestDatabase database) {
    SessionDesk desk = SessionDesk.shared(database);
    SessionView session = desk.session("150523");
    long trainer = senior(desk, "ASSOCIATE_SENIOR");
    desk.add(session, SessionDesk.lesson("09:00", "10:30", null, trainer));
    Long lesson = call(desk, all -> all.ofSession(session.id())).get(0).lessonId();

    assertEquals("VALUES_INVALID", refused(desk, session, draft(lesson, trainer, "1000.01", 0)));
    assertEquals("VALUES_INVALID", refused(desk, session, draft(lesson, trainer, "1500.00", 50)));
    HonorariumDraft approved =
        new HonorariumDraft(
            lesson, trainer, new BigDecimal("1500.00"), 50, "A 1", null, null, null, null, null);
    HonorariumView set = call(desk, all -> all.set(session.id(), List.of(approved))).get(0);
    assertEquals(new BigDecimal("1500.00"), set.amount());
    assertEquals(HonorariumStatus.PLANNED, set.status());
    assertEquals("STALE_VERSION", refused(desk, session, draft(lesson, trainer, "900.00", 0, 7)));
    HonorariumDraft held =
        new HonorariumDraft(
            lesson,
            trainer,
            new BigDecimal("1500.00"),
            50,
            "A 1",
            null,
            HonorariumStatus.CONFIRMED,
            null,
            null,
            set.version());
    assertEquals("HONORARIUM_NOT_HELD", refused(desk, session, held));
  }

  @ParameterizedTest
  @EnumSource
  void heldLessonsAreConfirmedAndThenPaidAndStay(TestDatabase database) {
    SessionDesk desk = SessionDesk.shared(database);
    SessionView session = desk.session("150523");
    long trainer = senior(desk, "ASSOCIATE_SENIOR");
    desk.add(session, SessionDesk.lesson("09:00", "10:30", null, trainer));
    desk.sql("update training_session set status = 'RUNNING' where id = %d", session.id());
    SessionDesk later = desk.on(SessionDesk.MONDAY.plusDays(1));
    Long lesson = call(later, all -> all.ofSession(session.id())).get(0).lessonId();

    Integer version = null;
    for (HonorariumStatus status : HonorariumStatus.values()) {
      HonorariumDraft step =
          new HonorariumDraft(
              lesson,
              trainer,
              new BigDecimal("1000.00"),
              0,
              null,
              null,
              status,
              SessionDesk.MONDAY.plusDays(1),
              "V 7",
              version);
      HonorariumView now = call(later, all -> all.set(session.id(), List.of(step))).get(0);
      assertEquals(status, now.status());
      version = now.version();
    }
    HonorariumDraft again =
        new HonorariumDraft(
            lesson,
            trainer,
            new BigDecimal("1.00"),
            0,
            null,
            null,
            HonorariumStatus.PAID,
            SessionDesk.MONDAY,
            "V 8",
            version);
    assertEquals("HONORARIUM_STATUS", refused(later, session, again));
  }

  @ParameterizedTest
  @EnumSource
  void aForeignClassDoesNotExist(TestDatabase database) {
    SessionDesk desk = SessionDesk.shared(database);
    SessionView session = desk.session("150523");
    SessionDesk other = desk.as(TestCallers.county("150525"));

    RuleViolation refusal =
        assertThrows(
            RuleViolation.class, () -> call(other, all -> all.set(session.id(), List.of())));
    assertEquals("NOT_FOUND", refusal.code());
  }

  @ParameterizedTest
  @EnumSource
  void aNewRateHoldsFromItsDayAndNoneOverlaps(TestDatabase database) {
    SessionDesk desk = SessionDesk.fresh(database);
    FeeRateDraft later =
        new FeeRateDraft(
            "L 1", "SENIOR", new BigDecimal("800.00"), "D 1", LocalDate.of(2027, 1, 1), null, null);

    assertThrows(RuleViolation.class, () -> rates(desk, rates -> rates.add(later)));
    var old = rates(desk, rates -> rates.on("SENIOR", SessionDesk.MONDAY)).orElseThrow();
    FeeRateDraft ended =
        new FeeRateDraft(
            old.scheme(),
            null,
            old.yuanPerHour(),
            old.source(),
            old.validFrom(),
            LocalDate.of(2026, 12, 31),
            old.version());
    rates(desk, rates -> rates.revise(old.id(), ended));
    rates(desk, rates -> rates.add(later));

    assertTrue(rates(desk, rates -> rates.on("SENIOR", LocalDate.of(2016, 12, 31))).isEmpty());
    assertEquals(
        new BigDecimal("1000.00"),
        rates(desk, rates -> rates.on("SENIOR", LocalDate.of(2026, 12, 31)))
            .orElseThrow()
            .yuanPerHour());
    assertEquals(
        new BigDecimal("800.00"),
        rates(desk, rates -> rates.on("SENIOR", LocalDate.of(2027, 1, 1)))
            .orElseThrow()
            .yuanPerHour());
  }

  private static long senior(SessionDesk desk, String feeClass) {
    long trainer = desk.trainer("T");
    desk.sql("update trainer set fee_class = '%s' where id = %d", feeClass, trainer);
    return trainer;
  }

  private static HonorariumDraft draft(
      Long lesson, Long trainer, String amount, int surcharge, Integer... version) {
    return new HonorariumDraft(
        lesson,
        trainer,
        new BigDecimal(amount),
        surcharge,
        null,
        null,
        null,
        null,
        null,
        version.length == 0 ? null : version[0]);
  }

  private static String refused(SessionDesk desk, SessionView session, HonorariumDraft draft) {
    return assertThrows(
            RuleViolation.class, () -> call(desk, all -> all.set(session.id(), List.of(draft))))
        .code();
  }

  private static List<HonorariumView> call(
      SessionDesk desk, Function<Honoraria, List<HonorariumView>> work) {
    return desk.database()
        .inTransaction(
            em ->
                work.apply(
                    new Honoraria(
                        em,
                        desk.caller(),
                        desk.sessions(em),
                        desk.lessons(em),
                        new FeeRates(em, desk.audit(em)),
                        new Settings(name -> Optional.empty()),
                        desk.audit(em),
                        desk.clock())));
  }

  private static <T> T rates(SessionDesk desk, Function<FeeRates, T> work) {
    return desk.database().inTransaction(em -> work.apply(new FeeRates(em, desk.audit(em))));
  }
}
