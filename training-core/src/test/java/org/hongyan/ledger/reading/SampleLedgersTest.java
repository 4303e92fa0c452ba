package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleLedgersTest {

  @ParameterizedTest
  @ValueSource(strings = {"ledger-2021-2025", "ledger-merged-cells", "ledger-with-errors"})
  void aRosterGivesExactlyItsTruth(String name) {
    LedgerReading reading = Ledgers.readSample(name + ".xlsx");

    assertEquals(LedgerKind.ROSTER, reading.kind());
    assertEquals(Ledgers.truth(name + ".json"), Ledgers.figures(reading));
  }

  @Test
  void aHeadCountFormGivesExactlyItsTruth() {
    LedgerReading reading = Ledgers.readSample("head-counts.xlsx");

    assertEquals(LedgerKind.HEAD_COUNT, reading.kind());
    assertEquals(Ledgers.truth("head-counts.json"), Ledgers.headCountFigures(reading));
    assertEquals("HEAD_COUNT_GROUPS_DIFFER", reading.errors().get(0).code());
  }

  @Test
  void everyRefusedRowNamesItsReason() {
    Map<Integer, String> codes = new TreeMap<>();
    Ledgers.readSample("ledger-with-errors.xlsx")
        .errors()
        .forEach(e -> codes.merge(e.row(), e.column() + e.code(), String::concat));

    assertEquals("PGROUP_UNKNOWN", codes.get(24));
    assertEquals("LNAME_MISSING", codes.get(82));
    assertEquals("LDUPLICATE_IN_SESSION", codes.get(93));
    assertEquals("IEND_BEFORE_START", codes.get(120));
    assertEquals("IDATE_IMPOSSIBLE", codes.get(181));
    assertEquals("MID_NUMBER_CHECK_DIGIT", codes.get(314));
    assertEquals("MID_NUMBER_CHECK_DIGIT", codes.get(363));
    assertEquals(15, codes.size());
  }
}
