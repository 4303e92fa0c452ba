package org.hongyan.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTrailTest {

  private static final int EVENTS = 1000;
  private static final int TAMPERED = 25;

  private static AuditTrail trail(EntityManager entityManager, String actor) {
    CurrentCaller caller = new CurrentCaller();
    caller.enter(
        new Caller(1L, actor, actor, java.util.Set.of(Role.CITY_ORGANISER), null, null),
        "10.1.2.3");
    return new AuditTrail(entityManager, caller, Clock.system(Surroundings.ZONE));
  }

  private static Verification verify(TestDatabase.Open database) {
    return database.inTransaction(entityManager -> new AuditLog(entityManager).verify());
  }

  private static void write(TestDatabase.Open database, int count) {
    database.run(
        entityManager -> {
          AuditTrail trail = trail(entityManager, "city");
          for (int i = 0; i < count; i++) {
            trail.record(
                "PLAN_REVISED",
                "Plan",
                i,
                "150523",
                i % 2 == 0 ? null : "why",
                null,
                Map.of("n", i));
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatWasWrittenIsFoundAndWhole(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    Instant start = Instant.now().minusSeconds(1);
    database.run(
        entityManager ->
            trail(entityManager, "kailu")
                .record(
                    "LEDGER_APPLIED",
                    "LedgerImport",
                    7,
                    "150523",
                    "\u56de\u586b\u0000",
                    Map.of("status", "PREVIEWED"),
                    Map.of("idNumber", "152301199001010014")));
    write(database, 3);
    Page<AuditRecord> found =
        database.inTransaction(
            entityManager ->
                new AuditLog(entityManager)
                    .events(
                        new AuditFilter("kailu", "LEDGER_APPLIED", "7", start, null),
                        PageRequest.of(0, 10)));
    assertEquals(1, found.total());
    AuditRecord only = found.items().get(0);
    assertEquals("10.1.2.3", only.address());
    assertEquals("\u56de\u586b ", only.reason());
    assertEquals("{\"idNumber\":\"1523**********0014\"}", only.after());
    assertTrue(verify(database).intact());
    assertEquals(4, verify(database).events());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRolledBackLeavesNoEvent(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    write(database, 1);
    assertThrows(
        IllegalStateException.class,
        () ->
            database.run(
                entityManager -> {
                  trail(entityManager, "city").record("PLAN_REVISED", "Plan", 1, null, null);
                  throw new IllegalStateException("the write failed");
                }));
    assertEquals(new Verification(true, 1, null, verify(database).lastHash()), verify(database));
  }

  @ParameterizedTest
  @EnumSource
  void anyAlteredOrDeletedRowIsFound(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    write(database, EVENTS);
    assertTrue(verify(database).intact());
    List<String> columns =
        List.of(
            "happened_at",
            "actor",
            "address",
            "action",
            "subject_type",
            "subject_id",
            "reason",
            "division_code",
            "state_after",
            "hash",
            "previous_hash");
    Random random = new Random(20210101);
    for (int i = 0; i < TAMPERED; i++) {
      long sequence = 1 + random.nextInt(EVENTS);
      String column = columns.get(i % columns.size());
      assertTampering(
          database,
          sequence,
          "update audit_event set "
              + column
              + " = '2021-01-01'"
              + " where sequence_number = "
              + sequence);
    }
    assertTampering(database, 1, "delete from audit_event where sequence_number = 1");
    assertTampering(database, EVENTS, "delete from audit_event where sequence_number = " + EVENTS);
  }

  private static void assertTampering(TestDatabase.Open database, long sequence, String sql) {
    assertThrows(
        Undo.class,
        () ->
            database.run(
                entityManager -> {
                  assertEquals(1, entityManager.createNativeQuery(sql).executeUpdate());
                  Verification found = new AuditLog(entityManager).verify();
                  assertFalse(found.intact(), sql);
                  assertEquals(sequence, found.firstBroken(), sql);
                  throw new Undo();
                }));
  }

  /** Takes the tampering back. */
  private static final class Undo extends RuntimeException {}

  @ParameterizedTest
  @EnumSource
  void writersAtTheSameTimeMakeOneChain(TestDatabase kind) throws Exception {
    TestDatabase.Open database = kind.fresh();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> writers =
          IntStream.range(0, 40)
              .<Callable<Void>>mapToObj(
                  i ->
                      () -> {
                        write(database, 3);
                        return null;
                      })
              .toList();
      for (var written : pool.invokeAll(writers)) {
        written.get();
      }
    } finally {
      pool.shutdown();
    }
    assertEquals(new Verification(true, 120, null, verify(database).lastHash()), verify(database));
  }
}
