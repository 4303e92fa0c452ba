package org.hongyan.plan.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.hongyan.shared.Recent;

/**
 * Keeps what was computed from the figures by their version and the question asked, so that it is
 * never stale on any node; equal questions at the same time are computed once.
 *
 * <p>A question is a record that also holds the caller's scope. Whoever changes figures asks
 * nothing here in the same transaction.
 */
@ApplicationScoped
public class FigureCache {

  private static final int LARGEST = 1000;

  private record Key(long version, Object question) {}

  private final Map<Key, CompletableFuture<Object>> kept = new Recent<>(LARGEST);

  /** The answer to {@code question} at {@code version}, computed if nobody has yet. */
  @SuppressWarnings("unchecked")
  public <T> T get(long version, Object question, Supplier<T> computation) {
    Key key = new Key(version, question);
    CompletableFuture<Object> mine = new CompletableFuture<>();
    CompletableFuture<Object> known;
    synchronized (kept) {
      known = kept.putIfAbsent(key, mine);
    }
    return (T) (known == null ? compute(key, mine, computation) : await(known));
  }

  private Object compute(Key key, CompletableFuture<Object> mine, Supplier<?> computation) {
    try {
      Object answer = computation.get();
      mine.complete(answer);
      return answer;
    } catch (RuntimeException | Error failure) {
      synchronized (kept) {
        kept.remove(key);
      }
      mine.completeExceptionally(failure);
      throw failure;
    }
  }

  private static Object await(CompletableFuture<Object> known) {
    try {
      return known.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
