package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * A server that is asked to stop while it reads or writes a ledger ends in time, leaves nothing
 * half done, and starts again without a hand.
 */
class LedgerStoppedIT {

  /** What the launcher grants the server, and its own end. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(70);

  private final Path folder = Product.freshFolder("stopped-ledger");
  private final int port = ProductProcess.freePort();

  @Test
  void aStopInTheMidstWritesAllOrNothing() throws Exception {
    ProductProcess running = start();
    Api api = signedIn();
    int before = LargeLedger.personTimes(api);
    String path = "/ledger-imports/" + uploaded(api);
    CompletableFuture<Api.Answer> application =
        CompletableFuture.supplyAsync(() -> api.post(path + "/application", "{}"));
    LargeLedger.awaitProgress(api, path);
    endsCleanly(running);
    boolean answered =
        application.handle((answer, fault) -> fault == null && answer.status() == 200).get();

    running = start();
    Api again = signedIn();
    String status = again.get(path).expect(200).object().get("status").getAsString();
    boolean written = status.equals("APPLIED");
    assertTrue(written || status.equals("PREVIEWED"), status);
    assertFalse(answered && !written, "acknowledged and lost");
    assertEquals(before + (written ? LargeLedger.ROWS : 0), LargeLedger.personTimes(again), status);
    assertSound(again);

    int imports = imports(again);
    CompletableFuture<Api.Answer> upload =
        CompletableFuture.supplyAsync(
            () -> again.upload("/ledger-imports", "large.csv", LargeLedger.csv()));
    endsCleanly(running);
    boolean kept = upload.handle((answer, fault) -> fault == null && answer.status() == 201).get();

    running = start();
    Api last = signedIn();
    int found = imports(last) - imports;
    assertTrue(found == 1 || found == 0 && !kept, found + " kept, acknowledged " + kept);
    assertSound(last);
    last.delete(path).expect(204);
    running.stop();
  }

  private ProductProcess start() {
    return ProductProcess.start(folder, port, Map.of()).awaitReady();
  }

  private Api signedIn() {
    return new Api(URI.create("http://127.0.0.1:" + port)).signIn("city", Product.PASSWORD);
  }

  private static void endsCleanly(ProductProcess running) throws Exception {
    List<ProcessHandle> servers = running.handle().descendants().toList();
    assertFalse(servers.isEmpty());
    running.endAll(LONGEST_STOP);
    assertTrue(servers.stream().noneMatch(ProcessHandle::isAlive), "a server is left");
    assertTrue(running.said().contains("stopped"), running.said());
  }

  private static long uploaded(Api api) {
    return api.upload("/ledger-imports", "large.csv", LargeLedger.csv())
        .expect(201)
        .object()
        .get("id")
        .getAsLong();
  }

  private static int imports(Api api) {
    return api.get("/ledger-imports").expect(200).object().get("total").getAsInt();
  }

  private static void assertSound(Api api) {
    assertTrue(api.get("/admin/invariants").expect(200).object().get("ok").getAsBoolean());
  }
}
