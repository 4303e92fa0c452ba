package org.hongyan.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerImportsTest {

  @ParameterizedTest
  @EnumSource
  void theFiveYearLedgerGivesItsTruth(TestDatabase kind) {
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
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
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
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
  void seatsThatComeOrGoWithALedgerAreNotRememberedAsTheyWere(TestDatabase kind) {
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
    ImportView first = desk.apply(desk.upload("ledger-merged-cells.xlsx").id(), false);
    long classId = desk.registerSomebodyElse();
    desk.stampSeats(classId);
    desk.takeBack(first.id());
    assertEquals(0, desk.stampOf(classId));
    desk.stampSeats(classId);
    desk.apply(desk.upload("ledger-merged-cells.xlsx").id(), false);
    assertEquals(0, desk.stampOf(classId));
  }

  @ParameterizedTest
  @EnumSource
  void refusedRowsStayOutOnlyWhenAskedFor(TestDatabase kind) {
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
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
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
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
    LedgerDesk city = new LedgerDesk(kind, TestCallers.city());
    long id = city.upload("ledger-merged-cells.xlsx").id();
    LedgerDesk kailu = city.as(TestCallers.county("150523"));
    assertEquals("NOT_FOUND", assertThrows(RuleViolation.class, () -> kailu.get(id)).code());
    ImportView own = kailu.upload("ledger-merged-cells.xlsx");
    assertTrue(
        own.errors().stream().allMatch(error -> error.code().equals("SESSION_OUT_OF_SCOPE")));
    assertTrue(own.counts().invalid() > 0);
  }

  @ParameterizedTest
  @EnumSource
  void anExportComesInAgainWithoutADifference(TestDatabase kind) {
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
    desk.apply(desk.upload("ledger-with-errors.xlsx").id(), true);
    ImportView again = desk.upload("export.xlsx", desk.export());
    assertEquals(new PreviewCounts(428, 428, 428, 0, 0, 0, 0), again.counts());
  }

  @ParameterizedTest
  @EnumSource
  void refusedRowsCanBeDownloadedAndComeInAgainStillRefused(TestDatabase kind) {
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
    byte[] refused = desk.refusedRows(desk.upload("ledger-with-errors.xlsx").id());
    ImportView again = desk.upload("refused.xlsx", refused);
    assertEquals(15, again.counts().rows());
    assertEquals(9, again.counts().invalid(), "repeats stand alone once their originals are gone");
  }
}
