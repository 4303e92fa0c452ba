package org.hongyan.web.rush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClassGatesTest {

  private static final int AT_ONCE = 4;
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ClassGates gates = new ClassGates(AT_ONCE);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private List<CompletableFuture<Boolean>> full(CountDownLatch leave) throws Exception {
    CountDownLatch inside = new CountDownLatch(AT_ONCE);
    List<CompletableFuture<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      all.add(
          CompletableFuture.supplyAsync(
              () ->
                  pass(
                      7,
                      LONG,
                      () -> {
                        inside.countDown();
                        leave.await(20, TimeUnit.SECONDS);
                      }),
              threads));
    }
    assertTrue(inside.await(20, TimeUnit.SECONDS));
    return all;
  }

  private boolean pass(
      long session, Duration patience, ClassGates.Work<InterruptedException, RuntimeException> to) {
    try {
      return gates.<InterruptedException, RuntimeException>pass(session, patience, to);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void fewAreInsideAndTheNextWaitsForOneToLeave() throws Exception {
    CountDownLatch leave = new CountDownLatch(1);
    List<CompletableFuture<Boolean>> all = full(leave);
    assertFalse(pass(7, Duration.ofMillis(50), () -> {}), "a fifth got in");
    leave.countDown();
    for (CompletableFuture<Boolean> one : all) {
      assertTrue(one.get());
    }
    assertTrue(pass(7, LONG, () -> {}));
  }

  @Test
  void anotherClassIsUnaffected() throws Exception {
    CountDownLatch leave = new CountDownLatch(1);
    full(leave);
    assertTrue(pass(8, Duration.ofMillis(50), () -> {}));
    leave.countDown();
  }

  @Test
  void whatFailsLeavesTheGate() {
    for (int i = 0; i <= AT_ONCE; i++) {
      IllegalStateException failed =
          assertThrows(
              IllegalStateException.class,
              () ->
                  pass(
                      7,
                      Duration.ofMillis(50),
                      () -> {
                        throw new IllegalStateException("refused");
                      }));
      assertEquals("refused", failed.getMessage());
    }
  }
}
