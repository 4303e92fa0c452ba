package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A server killed while it writes a ledger leaves nothing half done. */
class LedgerKilledIT {

  @Test
  void aLedgerHalfWrittenIsNotWrittenAndCanBeAppliedAgain() throws Exception {
    Path folder = Product.freshFolder("killed-ledger");
    int port = ProductProcess.freePort();
    ProductProcess first = ProductProcess.start(folder, port, Map.of()).awaitReady();
    Api api = new Api(URI.create("http://127.0.0.1:" + port)).signIn("city", Product.PASSWORD);
    int before = LargeLedger.personTimes(api);
    JsonObject preview =
        api.upload("/ledger-imports", "large.csv", LargeLedger.csv()).expect(201).object();
    assertEquals(LargeLedger.ROWS, preview.get("validRows").getAsInt(), preview.toString());
    String path = "/ledger-imports/" + preview.get("id").getAsLong();
    CompletableFuture<Void> application =
        CompletableFuture.runAsync(() -> api.post(path + "/application", "{}"));
    LargeLedger.awaitProgress(api, path);

    List<ProcessHandle> servers = first.handle().descendants().toList();
    servers.forEach(ProcessHandle::destroyForcibly);
    first.kill();
    assertTrue(application.handle((done, failed) -> failed != null).get(), "killed in the midst");

    ProductProcess next = ProductProcess.start(folder, port, Map.of()).awaitReady();
    assertEquals("PREVIEWED", api.get(path).expect(200).object().get("status").getAsString());
    assertEquals(before, LargeLedger.personTimes(api));
    JsonObject applied = api.post(path + "/application", "{}").expect(200).object();
    assertEquals(LargeLedger.ROWS, applied.get("appliedRows").getAsInt());
    assertEquals(before + LargeLedger.ROWS, LargeLedger.personTimes(api));
    assertTrue(api.get("/admin/invariants").expect(200).object().get("ok").getAsBoolean());
    next.stop();
  }
}
