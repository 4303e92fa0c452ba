package org.hongyan.product;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What Lighthouse found of a page on a phone.
 *
 * @param performance of 100
 * @param accessibility of 100
 * @param bytes that came over the network
 * @param failed audits of accessibility that say what is wrong
 */
record PhoneReport(int performance, int accessibility, long bytes, List<String> failed) {

  private static final int PERFORMANCE = 90;
  private static final int ACCESSIBILITY = 100;
  private static final long BYTES = 300_000;

  /** Reads a report; one that could not be finished is a failure, never a score. */
  static PhoneReport of(JsonObject report) {
    if (report.has("runtimeError")) {
      throw new AssertionError("Lighthouse: " + report.get("runtimeError"));
    }
    JsonElement bytes = audit(report, "total-byte-weight").get("numericValue");
    if (bytes == null) {
      throw new AssertionError("Lighthouse weighed nothing");
    }
    return new PhoneReport(
        score(report, "performance"),
        score(report, "accessibility"),
        bytes.getAsLong(),
        failed(report));
  }

  private static int score(JsonObject report, String category) {
    JsonElement score = category(report, category).get("score");
    if (score.isJsonNull()) {
      throw new AssertionError("Lighthouse gave no score for " + category);
    }
    return (int) Math.round(score.getAsDouble() * 100);
  }

  private static List<String> failed(JsonObject report) {
    return StreamSupport.stream(
            category(report, "accessibility").getAsJsonArray("auditRefs").spliterator(), false)
        .map(each -> each.getAsJsonObject().get("id").getAsString())
        .filter(id -> isZero(audit(report, id).get("score")))
        .toList();
  }

  private static boolean isZero(JsonElement score) {
    return !score.isJsonNull() && score.getAsDouble() == 0;
  }

  private static JsonObject category(JsonObject report, String id) {
    return report.getAsJsonObject("categories").getAsJsonObject(id);
  }

  private static JsonObject audit(JsonObject report, String id) {
    return report.getAsJsonObject("audits").getAsJsonObject(id);
  }

  /** Whether the page is fast enough; other work on the machine can hide that. */
  boolean fast() {
    return performance >= PERFORMANCE;
  }

  /** What must hold in each run, whatever else the machine does. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (accessibility < ACCESSIBILITY) {
      faults.add("accessibility " + accessibility + " " + failed);
    }
    if (bytes > BYTES) {
      faults.add("weighs " + bytes + " bytes");
    }
    return faults;
  }
}
