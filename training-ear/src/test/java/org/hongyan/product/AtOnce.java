package org.hongyan.product;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets all begin at the same moment, each on a thread of its own. */
final class AtOnce {

  private AtOnce() {}

  /** What each gave, in order; the first failure fails all. */
  static <T> List<T> run(List<? extends Callable<T>> all) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    CountDownLatch ready = new CountDownLatch(all.size());
    CountDownLatch go = new CountDownLatch(1);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> one : all) {
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  go.await();
                  return one.call();
                }));
      }
      ready.await();
      go.countDown();
      List<T> done = new ArrayList<>();
      for (Future<T> one : running) {
        done.add(one.get());
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }
}
