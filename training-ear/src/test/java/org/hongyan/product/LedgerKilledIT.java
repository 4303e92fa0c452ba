package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A server killed while it writes a ledger leaves nothing half done. */
class LedgerKilledIT {

  private static final int ROWS = 8_000;
  private static final int PERSONS_PER_CLASS = 40;

  @Test
  void aLedgerHalfWrittenIsNotWrittenAndCanBeAppliedAgain() throws Exception {
    Path folder = Product.freshFolder("killed-ledger");
    int port = ProductProcess.freePort();
    ProductProcess first = ProductProcess.start(folder, port, Map.of()).awaitReady();
    Api api = new Api(URI.create("http://127.0.0.1:" + port)).signIn("city", Product.PASSWORD);
    int before = personTimes(api);
    JsonObject preview = api.upload("/ledger-imports", "large.csv", ledger()).expect(201).object();
    assertEquals(ROWS, preview.get("validRows").getAsInt(), preview.toString());
    String path = "/ledger-imports/" + preview.get("id").getAsLong();
    CompletableFuture<Void> application =
        CompletableFuture.runAsync(() -> api.post(path + "/application", "{}"));
    awaitProgress(api, path);

    List<ProcessHandle> servers = first.handle().descendants().toList();
    servers.forEach(ProcessHandle::destroyForcibly);
    first.kill();
    assertTrue(application.handle((done, failed) -> failed != null).get(), "killed in the midst");

    ProductProcess next = ProductProcess.start(folder, port, Map.of()).awaitReady();
    assertEquals("PREVIEWED", api.get(path).expect(200).object().get("status").getAsString());
    assertEquals(before, personTimes(api));
    JsonObject applied = api.post(path + "/application", "{}").expect(200).object();
    assertEquals(ROWS, applied.get("appliedRows").getAsInt());
    assertEquals(before + ROWS, personTimes(api));
    assertTrue(api.get("/admin/invariants").expect(200).object().get("ok").getAsBoolean());
    next.stop();
  }

  private static void awaitProgress(Api api, String path) throws InterruptedException {
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

  private static int personTimes(Api api) {
    return api.get("/person-times").expect(200).object().get("personTimes").getAsInt();
  }

  private static byte[] ledger() {
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
