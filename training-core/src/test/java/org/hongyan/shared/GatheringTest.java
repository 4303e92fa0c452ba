package org.hongyan.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hongyan.shared.Gathering.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who joins is served once, in their order, never with somebody they may not be served with. */
class GatheringTest {

  private static final int MOST = 5;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<List<String>> served = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private final Gathering<String, String, String> gathering =
      new Gathering<>(MOST, (of, together) -> serve(of, together));

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  /** The first of a held thing waits until all others have joined. */
  private List<String> serve(String of, List<String> together) {
    served.add(together);
    if (of.equals("held") && begun.getCount() > 0) {
      begun.countDown();
      await(goOn);
    }
    if (together.contains("bad")) {
      throw new IllegalStateException("bad");
    }
    return together.stream().map(one -> one + " of " + of).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Wish<String> wish(String what, String... marks) {
    return new Wish<>(what, Set.of(marks), false);
  }

  private CompletableFuture<String> join(Wish<String> wish) {
    return CompletableFuture.supplyAsync(() -> gathering.join("held", wish), threads);
  }

  /** Has the first served, the others join one after the other meanwhile, and lets go on. */
  @SafeVarargs
  private List<CompletableFuture<String>> joinWhileHeld(Wish<String>... wishes) throws Exception {
    List<CompletableFuture<String>> all = new ArrayList<>();
    all.add(join(wish("first")));
    await(begun);
    for (Wish<String> wish : wishes) {
      int before = gathering.waiting("held");
      all.add(join(wish));
      while (gathering.waiting("held") == before) {
        Thread.onSpinWait();
      }
    }
    goOn.countDown();
    return all;
  }

  @Test
  void whoIsAloneIsServedAtOnce() {
    assertEquals("a of x", gathering.join("x", wish("a")));
    assertEquals("b of x", gathering.join("x", wish("b")));
    assertEquals(List.of(List.of("a"), List.of("b")), served);
  }

  @Test
  void whoComesMeanwhileIsServedTogetherInOrder() throws Exception {
    var all = joinWhileHeld(wish("b"), wish("c"), wish("d"), wish("e"), wish("f"), wish("g"));
    assertEquals("g of held", all.get(6).get());
    assertEquals("b of held", all.get(1).get());
    assertEquals(List.of(List.of("first"), List.of("b", "c", "d", "e", "f"), List.of("g")), served);
  }

  @Test
  void twoOfOneMarkAreServedApart() throws Exception {
    var all =
        joinWhileHeld(wish("b", "p1", "k1"), wish("c", "p2"), wish("d", "p1"), wish("e", "k1"));
    assertEquals("e of held", all.get(4).get());
    assertEquals("d of held", all.get(3).get());
    assertEquals(List.of(List.of("first"), List.of("b", "c"), List.of("d", "e")), served);
  }

  @Test
  void whoWantsToBeAloneIs() throws Exception {
    var all = joinWhileHeld(wish("b"), new Wish<>("c", Set.of(), true), wish("d"), wish("e"));
    assertEquals("e of held", all.get(4).get());
    assertEquals(List.of(List.of("first"), List.of("b"), List.of("c"), List.of("d", "e")), served);
  }

  @Test
  void aFailureIsThatOfAllWhoWereServedTogether() throws Exception {
    var all = joinWhileHeld(wish("b"), wish("bad"), new Wish<>("c", Set.of(), true));
    assertEquals("first of held", all.get(0).get());
    assertEquals("c of held", all.get(3).get());
    for (int failed : List.of(1, 2)) {
      Exception failure = assertThrows(Exception.class, () -> all.get(failed).get());
      assertEquals("bad", failure.getCause().getMessage());
    }
  }

  @Test
  void otherThingsAreServedMeanwhile() throws Exception {
    var held = join(wish("first"));
    await(begun);
    assertEquals("a of x", gathering.join("x", wish("a")));
    goOn.countDown();
    assertEquals("first of held", held.get());
  }

  /** Whatever comes when: everybody once, never two of one mark, never more than may be. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nobodyIsForgottenOrServedTwice(long seed) throws Exception {
    Random random = new Random(seed);
    AtomicInteger atWork = new AtomicInteger();
    List<List<Integer>> all = Collections.synchronizedList(new ArrayList<>());
    Gathering<Integer, Integer, Integer> many =
        new Gathering<>(
            MOST,
            (of, together) -> {
              assertEquals(1, atWork.incrementAndGet());
              all.add(together);
              Thread.yield();
              atWork.decrementAndGet();
              return together;
            });
    List<Future<Integer>> answers = new ArrayList<>();
    int people = 2000;
    for (int i = 0; i < people; i++) {
      int one = i;
      var wish = new Wish<>(one, Set.of("" + one % 7), random.nextInt(10) == 0);
      answers.add(threads.submit(() -> many.join(0, wish)));
    }
    for (int i = 0; i < people; i++) {
      assertEquals(i, answers.get(i).get(20, TimeUnit.SECONDS));
    }
    assertEquals(
        IntStream.range(0, people).boxed().toList(),
        all.stream().flatMap(List::stream).sorted().toList());
    for (List<Integer> together : all) {
      assertTrue(together.size() <= MOST);
      Set<Integer> marks = new HashSet<>(together.stream().map(one -> one % 7).toList());
      assertEquals(together.size(), marks.size(), "" + together);
    }
    assertTrue(all.size() < people, "nobody was ever served together");
    assertEquals(0, many.waiting(0));
  }
}
