package org.hongyan.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has many things done at the same moment, as far as threads go. */
public final class AtOnce {

  private static final int THREADS = 24;

  private AtOnce() {}

  /** What each gave, in their order; the first {@value #THREADS} begin together. */
  public static <T> List<T> run(List<Callable<T>> acts) throws Exception {
    int threads = Math.min(THREADS, acts.size());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CyclicBarrier start = new CyclicBarrier(threads);
    try {
      List<Callable<T>> ready = new ArrayList<>();
      for (int i = 0; i < acts.size(); i++) {
        Callable<T> act = acts.get(i);
        boolean first = i < threads;
        ready.add(
            () -> {
              if (first) {
                start.await();
              }
              return act.call();
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : pool.invokeAll(ready)) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
