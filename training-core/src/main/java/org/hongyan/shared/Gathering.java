package org.hongyan.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Has those who want something of the same thing at once served together, first come, first served.
 * Whoever finds nobody at work serves all who have come by then, in one go; who comes meanwhile
 * waits, and the first of those serves next. It knows nothing of what is done.
 *
 * @param <K> what they want something of
 * @param <T> what one of them asks
 * @param <R> what one of them gets
 */
public final class Gathering<K, T, R> {

  /** Serves some who ask of the same thing: one answer for each, in their order. */
  @FunctionalInterface
  public interface Server<K, T, R> {
    List<R> serve(K of, List<T> together);
  }

  /**
   * What one asks.
   *
   * @param marks what no two of those served together may have in common
   * @param alone whether nobody else may be served with it
   */
  public record Wish<T>(T what, Set<String> marks, boolean alone) {

    public Wish {
      marks = Set.copyOf(marks);
    }
  }

  /** What one has to do who waited. */
  private enum Call {
    SERVE,
    LEAVE
  }

  private static final class Place<T, R> {
    private final Wish<T> wish;
    private final CompletableFuture<Call> call = new CompletableFuture<>();
    private R result;
    private RuntimeException failure;

    private Place(Wish<T> wish) {
      this.wish = wish;
    }
  }

  private final int most;
  private final Server<K, T, R> server;
  private final Map<K, Deque<Place<T, R>>> lines = new HashMap<>();

  /**
   * @param most who are served together at most
   */
  public Gathering(int most, Server<K, T, R> server) {
    this.most = most;
    this.server = server;
  }

  /**
   * Waits until it was served, by this thread or another one.
   *
   * @throws RuntimeException what the server threw, for all whom it served together
   */
  public R join(K of, Wish<T> wish) {
    Place<T, R> place = new Place<>(wish);
    if (stand(of, place)) {
      place.call.complete(Call.SERVE);
    }
    if (place.call.join() == Call.SERVE) {
      serve(of);
    }
    if (place.failure != null) {
      throw place.failure;
    }
    return place.result;
  }

  /** How many wait, those who are served now included. */
  synchronized int waiting(K of) {
    return lines.getOrDefault(of, new ArrayDeque<>()).size();
  }

  /** Joins the line; whether nobody else is there. */
  private synchronized boolean stand(K of, Place<T, R> place) {
    Deque<Place<T, R>> line = lines.computeIfAbsent(of, key -> new ArrayDeque<>());
    line.add(place);
    return line.size() == 1;
  }

  private void serve(K of) {
    List<Place<T, R>> together = together(of);
    try {
      List<R> results =
          server.serve(of, together.stream().map(place -> place.wish.what()).toList());
      for (int i = 0; i < together.size(); i++) {
        together.get(i).result = results.get(i);
      }
    } catch (RuntimeException failure) {
      together.forEach(place -> place.failure = failure);
    } catch (Error failure) {
      together.forEach(place -> place.failure = new IllegalStateException(failure));
    } finally {
      leave(of, together);
    }
  }

  /** The first of the line and whoever may be served with it; they stay in line until they are. */
  private synchronized List<Place<T, R>> together(K of) {
    List<Place<T, R>> together = new ArrayList<>();
    Set<String> marks = new HashSet<>();
    Iterator<Place<T, R>> line = lines.get(of).iterator();
    while (line.hasNext() && together.size() < most) {
      Place<T, R> next = line.next();
      if (together.isEmpty() || fits(next.wish, marks)) {
        together.add(next);
        marks.addAll(next.wish.marks());
      }
      if (next.wish.alone()) {
        break;
      }
    }
    return together;
  }

  private static boolean fits(Wish<?> wish, Set<String> marks) {
    return !wish.alone() && wish.marks().stream().noneMatch(marks::contains);
  }

  private void leave(K of, List<Place<T, R>> together) {
    Place<T, R> next = take(of, together);
    together.forEach(place -> place.call.complete(Call.LEAVE));
    if (next != null) {
      next.call.complete(Call.SERVE);
    }
  }

  /** Takes them out of the line; who is first now. */
  private synchronized Place<T, R> take(K of, List<Place<T, R>> together) {
    Deque<Place<T, R>> line = lines.get(of);
    line.removeAll(new HashSet<>(together));
    if (line.isEmpty()) {
      lines.remove(of);
    }
    return line.peek();
  }
}
