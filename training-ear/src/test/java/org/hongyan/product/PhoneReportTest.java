package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report is read as Lighthouse writes it, and what falls short of a target is seen. */
class PhoneReportTest {

  private static final String TARGETS_JUST_MET = report("0.9", "1", "1", 300_000);

  @Test
  void targetsJustMetAreMet() {
    PhoneReport report = read(TARGETS_JUST_MET);
    assertEquals(new PhoneReport(90, 100, 300_000, List.of()), report);
    assertTrue(report.fast());
    assertEquals(List.of(), report.faults());
  }

  @Test
  void whatFallsJustShortIsSeen() {
    PhoneReport report = read(report("0.89", "0.99", "0", 300_001));
    assertFalse(report.fast());
    assertEquals(List.of("accessibility 99 [image-alt]", "weighs 300001 bytes"), report.faults());
  }

  @Test
  void aReportThatWasNotFinishedIsNoScore() {
    assertThrows(AssertionError.class, () -> read(report("null", "1", "1", 10)));
    assertThrows(
        AssertionError.class,
        () ->
            read(TARGETS_JUST_MET.replaceFirst("\\{", "{\"runtimeError\":{\"code\":\"NO_FCP\"},")));
  }

  private static PhoneReport read(String text) {
    return PhoneReport.of(JsonParser.parseString(text).getAsJsonObject());
  }

  private static String report(String performance, String accessibility, String alt, long bytes) {
    return """
        {"categories":{
          "performance":{"score":%s,"auditRefs":[]},
          "accessibility":{"score":%s,"auditRefs":[{"id":"image-alt"},{"id":"tabindex"}]}},
         "audits":{
          "image-alt":{"score":%s},
          "tabindex":{"score":null},
          "total-byte-weight":{"score":1,"numericValue":%d}}}
        """
        .formatted(performance, accessibility, alt, bytes);
  }
}
