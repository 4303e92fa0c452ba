package org.hongyan.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hongyan.audit.AuditLog;
import org.hongyan.audit.AuditTrail;
import org.hongyan.ledger.LedgerDocuments.Range;
import org.hongyan.plan.seeding.ReferenceSeed;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.security.crypto.HmacHash;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.FigureVersion;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerImportsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), Surroundings.ZONE);
  private static final byte[] KEY = new byte[32];

  @ParameterizedTest
  @EnumSource
  void theFiveYearLedgerGivesItsTruth(TestDatabase kind) {
    Desk desk = new Desk(kind, TestCallers.city());
    ImportView preview = desk.upload("ledger-2021-2025.xlsx");
    assertEquals(
        new PreviewCounts(2402, 2402, 0, 0, 0, 66, preview.counts().newPersons()),
        preview.counts());
    assertEquals(0, desk.count("Registration"), "a preview writes no registration");

    ImportView applied = desk.apply(preview.id(), false);

    assertEquals(2402, applied.appliedRows());
    assertEquals(2251, desk.count("PersonTime"));
    assertEquals(66, desk.count("TrainingSession"));
    assertEquals(1859, desk.number("select count(distinct t.personId) from PersonTime t"));
    assertEquals(
        Map.of("2021", 427L, "2022", 469L, "2023", 449L, "2024", 472L, "2025", 434L),
        desk.by("countingYear"));
    assertEquals(362L, desk.by("divisionCode").get("150581"));
    assertEquals(79L, desk.by("audienceGroup").get("JUDGE"));
    assertEquals(296L, desk.by("typeCode").get("PATENT_INFORMATION"));
  }

  @ParameterizedTest
  @EnumSource
  void theSameFileAgainChangesNothingAndTakingBackLeavesNothing(TestDatabase kind) {
    Desk desk = new Desk(kind, TestCallers.city());
    long first = desk.upload("ledger-merged-cells.xlsx").id();
    desk.apply(first, false);
    ImportView again = desk.upload("ledger-merged-cells.xlsx");
    assertEquals(new PreviewCounts(343, 343, 343, 0, 0, 0, 0), again.counts());
    assertEquals(0, desk.apply(again.id(), false).appliedRows());
    assertEquals(320, desk.count("PersonTime"));

    desk.takeBack(first);

    for (String entity : List.of("PersonTime", "Registration", "TrainingSession", "Person")) {
      assertEquals(0, desk.count(entity), entity);
    }
    assertEquals(ImportStatus.TAKEN_BACK, desk.get(first).status());
    assertTrue(desk.auditIntact());
  }

  @ParameterizedTest
  @EnumSource
  void refusedRowsStayOutOnlyWhenAskedFor(TestDatabase kind) {
    Desk desk = new Desk(kind, TestCallers.city());
    ImportView preview = desk.upload("ledger-with-errors.xlsx");
    assertEquals(443, preview.counts().rows());
    assertEquals(428, preview.counts().valid());
    assertEquals(6, preview.counts().duplicate());
    assertEquals(9, preview.counts().invalid());
    RuleViolation refusal =
        assertThrows(RuleViolation.class, () -> desk.apply(preview.id(), false));
    assertEquals("LEDGER_HAS_INVALID_ROWS", refusal.code());
    assertEquals(0, desk.count("Registration"));

    ImportView applied = desk.apply(preview.id(), true);

    assertEquals(428, applied.appliedRows());
    assertEquals(15, applied.skippedRows());
    assertEquals(395, desk.count("PersonTime"));
    assertEquals(322, desk.number("select count(distinct t.personId) from PersonTime t"));
  }

  @ParameterizedTest
  @EnumSource
  void headCountsComeInApart(TestDatabase kind) {
    Desk desk = new Desk(kind, TestCallers.city());
    ImportView preview = desk.upload("head-counts.xlsx");
    desk.apply(preview.id(), true);
    assertEquals(0, desk.count("PersonTime"));
    assertEquals(23, desk.count("TrainingSession"));
    assertEquals(1251, desk.number("select sum(a.personTimes) from AggregatedEntry a"));
    assertEquals(23, desk.upload("head-counts.xlsx").counts().same());
    assertEquals(2, desk.with(imports -> imports.list(new PageRequest(0, 10))).total());
  }

  @ParameterizedTest
  @EnumSource
  void anotherCountysRowsAreRefusedAndItsImportsDoNotExist(TestDatabase kind) {
    Desk city = new Desk(kind, TestCallers.city());
    long id = city.upload("ledger-merged-cells.xlsx").id();
    Desk kailu = city.as(TestCallers.county("150523"));
    assertEquals("NOT_FOUND", assertThrows(RuleViolation.class, () -> kailu.get(id)).code());
    ImportView own = kailu.upload("ledger-merged-cells.xlsx");
    assertTrue(
        own.errors().stream().allMatch(error -> error.code().equals("SESSION_OUT_OF_SCOPE")));
    assertTrue(own.counts().invalid() > 0);
  }

  @ParameterizedTest
  @EnumSource
  void anExportComesInAgainWithoutADifference(TestDatabase kind) {
    Desk desk = new Desk(kind, TestCallers.city());
    desk.apply(desk.upload("ledger-with-errors.xlsx").id(), true);
    ImportView again = desk.upload("export.xlsx", desk.export());
    assertEquals(new PreviewCounts(428, 428, 428, 0, 0, 0, 0), again.counts());
  }

  @ParameterizedTest
  @EnumSource
  void refusedRowsCanBeDownloadedAndComeInAgainStillRefused(TestDatabase kind) {
    Desk desk = new Desk(kind, TestCallers.city());
    byte[] refused = desk.refusedRows(desk.upload("ledger-with-errors.xlsx").id());
    ImportView again = desk.upload("refused.xlsx", refused);
    assertEquals(15, again.counts().rows());
    assertEquals(9, again.counts().invalid(), "repeats stand alone once their originals are gone");
  }

  /** The service on a database of its own. */
  private static final class Desk {
    private final TestDatabase.Open database;
    private final CurrentCaller caller;

    Desk(TestDatabase kind, CurrentCaller caller) {
      this(kind.fresh(), caller);
      database.run(entityManager -> new ReferenceSeed(entityManager).seed());
    }

    private Desk(TestDatabase.Open database, CurrentCaller caller) {
      this.database = database;
      this.caller = caller;
    }

    Desk as(CurrentCaller other) {
      return new Desk(database, other);
    }

    ImportView upload(String file) {
      return upload(file, bytes(file));
    }

    ImportView upload(String file, byte[] content) {
      return with(imports -> imports.upload(file, content));
    }

    byte[] export() {
      return written((documents, out) -> documents.export(new Range(null, null, null), out));
    }

    byte[] refusedRows(long id) {
      return written((documents, out) -> documents.refusedRows(id, Locale.ENGLISH, out));
    }

    private byte[] written(Writing writing) {
      return database.inTransaction(
          em -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
              writing.write(documents(em), out);
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
            return out.toByteArray();
          });
    }

    private LedgerDocuments documents(EntityManager em) {
      return new LedgerDocuments(
          em, caller, new AesGcmCipher(KEY), imports(em), new AuditTrail(em, caller, CLOCK), CLOCK);
    }

    /** Writes a document. */
    private interface Writing {
      void write(LedgerDocuments documents, ByteArrayOutputStream out) throws IOException;
    }

    ImportView apply(long id, boolean skip) {
      return with(imports -> imports.apply(id, skip, Map.of()));
    }

    ImportView get(long id) {
      return with(imports -> imports.get(id));
    }

    void takeBack(long id) {
      with(
          imports -> {
            imports.takeBack(id);
            return null;
          });
    }

    long count(String entity) {
      return number("select count(e) from " + entity + " e");
    }

    long number(String query) {
      return database.inTransaction(em -> em.createQuery(query, Long.class).getSingleResult());
    }

    Map<String, Long> by(String field) {
      return database.inTransaction(
          em -> {
            Map<String, Long> groups = new HashMap<>();
            em.createQuery(
                    "select t.counted."
                        + field
                        + ", count(t) from PersonTime t group by t.counted."
                        + field,
                    Object[].class)
                .getResultList()
                .forEach(row -> groups.put(String.valueOf(row[0]), (Long) row[1]));
            return groups;
          });
    }

    boolean auditIntact() {
      return database.inTransaction(em -> new AuditLog(em).verify().intact());
    }

    private <T> T with(Function<LedgerImports, T> work) {
      return database.inTransaction(em -> work.apply(imports(em)));
    }

    private LedgerImports imports(EntityManager em) {
      return new LedgerImports(
          em,
          caller,
          new AesGcmCipher(KEY),
          new LedgerPreviews(em, caller, new HmacHash(KEY), mappings(em), CLOCK),
          mappings(em),
          new FigureVersion(em),
          new AuditTrail(em, caller, CLOCK),
          new Settings(name -> Optional.empty()),
          CLOCK,
          new ImportProgress());
    }

    private SavedMappings mappings(EntityManager em) {
      return new SavedMappings(em, caller, new AuditTrail(em, caller, CLOCK), CLOCK);
    }

    private static byte[] bytes(String file) {
      try (InputStream in = LedgerImportsTest.class.getResourceAsStream("/ledgers/" + file)) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
