package org.hongyan.web.idempotency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyedCallsTest {

  @Test
  void writesAreHeardButTokensAndRunsAreNot() {
    assertTrue(KeyedCalls.hears("POST", "/api/v1/sessions"));
    assertTrue(KeyedCalls.hears("DELETE", "/api/v1/ledger-imports/5"));
    assertFalse(KeyedCalls.hears("GET", "/api/v1/sessions"));
    assertFalse(KeyedCalls.hears("POST", "/api/v1/tokens"));
    assertFalse(KeyedCalls.hears("DELETE", "/api/v1/tokens/current"));
    assertFalse(KeyedCalls.hears("POST", "/api/v1/plan-proposals/50/solving"));
    assertTrue(KeyedCalls.hears("POST", "/api/v1/plan-proposals/50/drafts"));
  }

  @Test
  void keysArePrintableAndNeitherEmptyNorEndless() {
    assertTrue(KeyedCalls.wellFormed("1", true));
    assertTrue(KeyedCalls.wellFormed("k".repeat(200), true));
    assertFalse(KeyedCalls.wellFormed("", true));
    assertFalse(KeyedCalls.wellFormed("k".repeat(201), true));
    assertFalse(KeyedCalls.wellFormed("a b", true));
    assertFalse(KeyedCalls.wellFormed("\u9E3F\u96C1", true));
  }

  @Test
  void whoIsNotSignedInTakesALongOne() {
    assertFalse(KeyedCalls.wellFormed("k".repeat(15), false));
    assertTrue(KeyedCalls.wellFormed("k".repeat(16), false));
  }

  @Test
  void aFormPartedAnewIsTheSame() {
    assertArrayEquals(
        RequestMarks.withoutBoundary("multipart/form-data; boundary=one", bytes("--one\r\nx")),
        RequestMarks.withoutBoundary("multipart/form-data; boundary=\"two\"", bytes("--two\r\nx")));
    assertArrayEquals(
        bytes("--one"), RequestMarks.withoutBoundary("application/json", bytes("--one")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
