package org.hongyan.product;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** A ledger that takes long enough to be interrupted, and what it has done so far. */
final class LargeLedger {

  static final int ROWS = 8_000;
  private static final int PERSONS_PER_CLASS = 40;

  private LargeLedger() {}

  /** Waits until some of the ledger is written. */
  static void awaitProgress(Api api, String path) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(3));
    while (Instant.now().isBefore(end)) {
      var progress = api.get(path).expect(200).object().get("progress");
      if (progress != null && !progress.isJsonNull() && progress.getAsInt() > 0) {
        return;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("no progress was told");
  }

  static int personTimes(Api api) {
    return api.get("/person-times").expect(200).object().get("personTimes").getAsInt();
  }

  static byte[] csv() {
    StringBuilder text =
        new StringBuilder("班次编号,培训班名称,培训类型,级别,举办地区,主办单位,结班日期,姓名,手机号,工作单位,人员类别,是否结业\n");
    for (int i = 0; i < ROWS; i++) {
      text.append(
          "K%d,知识产权基础培训班%d,基础,旗县级,开鲁县,开鲁县市场监督管理局,2025-03-01,某%d,139%08d,农技中心,农牧民,是%n"
              .formatted(i / PERSONS_PER_CLASS, i / PERSONS_PER_CLASS, i, i));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
