package org.hongyan.session.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hongyan.session.feed.CalendarText.Entry;
import org.junit.jupiter.api.Test;

class FoldingTest {

  private static final String TITLE = "企业知识产权合规管理体系（GB/T 29490—2023）的策划、建立、实施、运行、监视、评审与持续改进；𠮷,;\\";

  @Test
  void noLineHasMoreThanSeventyFiveOctetsAndUnfoldingGivesTheSame() {
    for (int lead = 0; lead < 80; lead++) {
      String line = "SUMMARY:" + "x".repeat(lead) + TITLE + "\r\nSTATUS:CONFIRMED\r\n";
      String folded = Folding.of(line);
      assertEquals(line, folded.replace("\r\n ", ""));
      for (String one : folded.split("\r\n")) {
        assertTrue(octets(one) <= 75, one);
      }
    }
  }

  @Test
  void aCalendarIsFoldedByOctets() {
    Instant start = Instant.parse("2026-12-08T01:00:00Z");
    Entry entry =
        new Entry("lesson-1", 0, false, start, start.plusSeconds(5400), TITLE, null, null);
    String text = new String(CalendarText.of("x", List.of(entry), start), StandardCharsets.UTF_8);
    assertFalse(text.lines().anyMatch(line -> octets(line) > 75), text);
  }

  private static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
