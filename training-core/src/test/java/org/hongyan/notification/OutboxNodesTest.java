package org.hongyan.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes share one outbox: each message is taken by one of them. */
class OutboxNodesTest {

  @ParameterizedTest
  @EnumSource
  void aNodeThatIsKilledLeavesItsMailToTheOthers(TestDatabase database) {
    OutboxDesk desk = OutboxDesk.fresh(database).withMail("localhost", 25);
    desk.put(OutboxDesk.mail("7", "wang@example.org"));
    Letter lost = desk.letters().claim(Channel.MAIL).orElseThrow();
    assertFalse(desk.letters().claim(Channel.MAIL).isPresent());
    desk.clock().pass(OutboxLetters.CLAIM.plusSeconds(1));
    Letter found = desk.letters().claim(Channel.MAIL).orElseThrow();
    desk.letters().failed(lost, new PostFailure("too late", true));
    assertEquals(MessageState.WAITING, state(desk));
    desk.letters().sent(found);
    assertEquals(MessageState.SENT, state(desk));
  }

  @ParameterizedTest
  @EnumSource
  void fourNodesSendEachMailOnce(TestDatabase database) throws Exception {
    assertTriedOnceEach(database, letter -> {});
  }

  /** A node that looked for mail before another one failed with it must not try at once. */
  @ParameterizedTest
  @EnumSource
  void fourNodesKeepThePauseAfterAFailure(TestDatabase database) throws Exception {
    assertTriedOnceEach(
        database,
        letter -> {
          throw new PostFailure("the server is away", false);
        });
  }

  private interface Attempt {
    void at(Letter letter) throws PostFailure;
  }

  private static void assertTriedOnceEach(TestDatabase database, Attempt attempt) throws Exception {
    int mails = 100;
    OutboxDesk desk = OutboxDesk.fresh(database).withMail("localhost", 25);
    IntStream.range(0, mails)
        .forEach(i -> desk.put(OutboxDesk.mail("" + i, "wang" + i + "@example.org")));
    ConcurrentHashMap<Long, Integer> tried = new ConcurrentHashMap<>();
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    List<Future<?>> runs = new ArrayList<>();
    for (int node = 0; node < 4; node++) {
      runs.add(
          nodes.submit(
              () -> {
                go.await();
                return desk.deliver(
                    (letter, settings) -> {
                      tried.merge(letter.id(), 1, Integer::sum);
                      attempt.at(letter);
                    });
              }));
    }
    go.countDown();
    for (Future<?> run : runs) {
      run.get(2, TimeUnit.MINUTES);
    }
    nodes.shutdown();
    assertEquals(mails, tried.size());
    assertTrue(tried.values().stream().allMatch(times -> times == 1), tried.toString());
  }

  private static MessageState state(OutboxDesk desk) {
    return desk.messages(
            messages -> messages.list(new MessageFilter(null, null, null), new PageRequest(0, 10)))
        .items()
        .get(0)
        .state();
  }
}
