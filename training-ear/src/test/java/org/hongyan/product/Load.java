package org.hongyan.product;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How long requests took that several clients sent one after the other, all at the same time. */
final class Load {
  private final double[] milliseconds;
  private final double seconds;

  private Load(double[] milliseconds, double seconds) {
    this.milliseconds = milliseconds;
    this.seconds = seconds;
  }

  /** Lets the clients, numbered from 0, repeat their request until the time is over. */
  static Load of(int clients, Duration time, IntFunction<Callable<?>> request) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      List<? extends Callable<?>> requests = IntStream.range(0, clients).mapToObj(request).toList();
      long end = System.nanoTime() + time.toNanos();
      List<Future<List<Double>>> running = new ArrayList<>();
      for (Callable<?> repeated : requests) {
        running.add(pool.submit(() -> repeat(repeated, end)));
      }
      List<Double> all = new ArrayList<>();
      for (Future<List<Double>> one : running) {
        all.addAll(one.get());
      }
      double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return new Load(sorted, time.toNanos() / 1e9);
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Double> repeat(Callable<?> request, long end) throws Exception {
    List<Double> taken = new ArrayList<>();
    while (System.nanoTime() < end) {
      taken.add(millisecondsOf(request));
    }
    return taken;
  }

  /** How long one request takes. */
  static double millisecondsOf(Callable<?> request) throws Exception {
    long start = System.nanoTime();
    request.call();
    return (System.nanoTime() - start) / 1e6;
  }

  /** The time within which the share of the requests, 0 to 1, was answered. */
  private double within(double share) {
    return milliseconds[
        (int) Math.min(milliseconds.length - 1L, (long) (milliseconds.length * share))];
  }

  /** Median and 95th percentile in milliseconds, requests per second: cells of a table. */
  String cells() {
    return String.format(
        Locale.ROOT,
        "%.0f | %.0f | %.1f",
        within(0.5),
        within(0.95),
        milliseconds.length / seconds);
  }
}
