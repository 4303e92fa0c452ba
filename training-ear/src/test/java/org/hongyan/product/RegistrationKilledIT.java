package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server killed in the midst of a storm of registrations: who was told to be registered is, the
 * capacity holds, and it starts again by itself. More kills with {@code -Drush.kills}.
 */
class RegistrationKilledIT {

  private static final int KILLS = Integer.getInteger("rush.kills", 1);
  private static final int SEATS = 50;
  private static final int CLIENTS = 16;
  private static final String KEY = "killed-rush-of-person-";

  private final Map<Integer, Long> acknowledged = new ConcurrentHashMap<>();
  private final Set<Integer> unanswered = ConcurrentHashMap.newKeySet();
  private final AtomicInteger next = new AtomicInteger();
  private final Random random = new Random(11);

  @ParameterizedTest
  @EnumSource
  void everyAcknowledgedRegistrationIsThere(Database database) throws Exception {
    Map<String, String> settings = database.freshDatabase("killed_rush");
    Path folder = Product.freshFolder("killed-rush");
    int port = ProductProcess.freePort();
    URI url = URI.create("http://127.0.0.1:" + port);
    ProductProcess process = ProductProcess.start(folder, port, settings).awaitReady();
    Api city = new Api(url).signIn("city", Product.PASSWORD);
    RushClass wanted = new RushClass(city, SEATS);
    int lost = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      storm(process, url, wanted.id());
      lost += unanswered.size();
      process = ProductProcess.start(folder, port, settings).awaitReady();
      allThere(city, wanted);
      askAgain(url, wanted.id());
      wanted.demandExact(city, next.get());
    }
    process.stop();
    assertTrue(lost > 0, "no kill hit a request under way");
    System.out.printf(
        "%s: %d kills, %d registrations, %d unanswered at the kill and asked again%n",
        database, KILLS, acknowledged.size(), lost);
  }

  /** Many register one after the other until the server is gone in the midst of it. */
  private void storm(ProductProcess process, URI url, long session) throws Exception {
    CountDownLatch enough = new CountDownLatch(60 + random.nextInt(120));
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      running.add(threads.submit(() -> untilGone(url, session, enough)));
    }
    assertTrue(enough.await(2, TimeUnit.MINUTES), "a storm");
    List<ProcessHandle> servers = process.handle().descendants().toList();
    servers.forEach(ProcessHandle::destroyForcibly);
    process.kill();
    for (Future<?> one : running) {
      one.get();
    }
    threads.shutdown();
    for (ProcessHandle server : servers) {
      server.onExit().get();
    }
  }

  private Void untilGone(URI url, long session, CountDownLatch enough) throws IOException {
    try (RushClient client = new RushClient(url)) {
      while (true) {
        int person = next.getAndIncrement();
        try {
          acknowledge(person, client.register(session, person, KEY + person));
          enough.countDown();
        } catch (IOException gone) {
          unanswered.add(person);
          return null;
        }
      }
    }
  }

  private void acknowledge(int person, HttpMessage answer) {
    assertEquals(201, answer.status(), answer.text());
    long id =
        JsonParser.parseString(answer.text())
            .getAsJsonObject()
            .getAsJsonObject("registration")
            .get("id")
            .getAsLong();
    acknowledged.put(person, id);
  }

  private void allThere(Api city, RushClass wanted) {
    var all = wanted.registrations(city);
    Set<Long> ids = all.stream().map(one -> one.get("id").getAsLong()).collect(Collectors.toSet());
    assertTrue(ids.containsAll(acknowledged.values()), "an acknowledged registration is lost");
    long confirmed =
        all.stream().filter(one -> "CONFIRMED".equals(one.get("seat").getAsString())).count();
    assertEquals(Math.min(SEATS, all.size()), confirmed);
  }

  private void askAgain(URI url, long session) throws IOException {
    try (RushClient client = new RushClient(url)) {
      for (int person : unanswered) {
        acknowledge(person, client.register(session, person, KEY + person));
      }
    }
    unanswered.clear();
  }
}
