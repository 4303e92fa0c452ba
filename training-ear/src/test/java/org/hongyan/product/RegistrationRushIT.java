package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Five hundred people want fifty seats at the same moment, each by the public API with a key. More
 * rounds with {@code -Drush.rounds}.
 */
class RegistrationRushIT {

  private static final int PEOPLE = 500;
  private static final int SEATS = 50;
  private static final int ROUNDS = Integer.getInteger("rush.rounds", 1);

  @Test
  void fiftyAreIn() throws Exception {
    Product product = Product.on(Database.DERBY);
    rush(product.api("city"), List.of(product.url("/")));
  }

  @Test
  void fiftyAreInOnTwoNodes() throws Exception {
    Map<String, String> settings = new HashMap<>(Database.POSTGRESQL.freshDatabase("rush"));
    settings.put("HONGYAN_ENCRYPTION_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    List<ProductProcess> nodes = new ArrayList<>();
    List<Product> products = new ArrayList<>();
    try {
      for (String name : List.of("rush-one", "rush-two")) {
        int port = ProductProcess.freePort();
        Path folder = Product.freshFolder(name);
        nodes.add(ProductProcess.start(folder, port, settings).awaitReady());
        products.add(Product.at(port, folder));
      }
      rush(products.get(1).api("city"), products.stream().map(each -> each.url("/")).toList());
    } finally {
      nodes.forEach(ProductProcess::stop);
    }
  }

  private static void rush(Api city, List<URI> nodes) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      RushClass wanted = new RushClass(city, SEATS);
      int first = round * PEOPLE;
      List<RushClient> clients = new ArrayList<>();
      List<Callable<HttpMessage>> all = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        RushClient client = RushClient.connected(nodes.get(i % nodes.size()));
        int person = first + i;
        clients.add(client);
        all.add(() -> client.register(wanted.id(), person, "rush-of-person-" + person));
      }
      List<HttpMessage> answers = AtOnce.run(all);
      for (RushClient client : clients) {
        client.close();
      }
      Map<Integer, Long> statuses =
          answers.stream()
              .collect(Collectors.groupingBy(HttpMessage::status, Collectors.counting()));
      assertEquals(Map.of(201, (long) PEOPLE), statuses, "round " + round);
      wanted.demandExact(city, PEOPLE);
    }
  }

  /** Nobody has them on record; both classes enter them, one transaction loses and is done anew. */
  @ParameterizedTest
  @EnumSource
  void whoIsNewToTwoClassesAtOnceIsOnePerson(Database database) throws Exception {
    Product product = Product.on(database);
    Api city = product.api("city");
    RushClass one = new RushClass(city, SEATS);
    RushClass other = new RushClass(city, SEATS);
    int people = 30;
    for (int i = 0; i < people; i++) {
      int person = 25_000 + i;
      boolean keyed = i % 2 == 0;
      try (RushClient first = RushClient.connected(product.url("/"));
          RushClient second = RushClient.connected(product.url("/"))) {
        List<Callable<HttpMessage>> both =
            List.of(
                () -> first.register(one.id(), person, keyed ? "one-of-person-" + person : null),
                () ->
                    second.register(
                        other.id(), person, keyed ? "other-of-person-" + person : null));
        for (HttpMessage answer : AtOnce.run(both)) {
          assertEquals(201, answer.status(), answer.text());
        }
      }
    }
    assertEquals(
        personIds(one.demandExact(city, people)), personIds(other.demandExact(city, people)));
  }

  private static Set<Long> personIds(List<JsonObject> registrations) {
    return registrations.stream()
        .map(each -> each.get("personId").getAsLong())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void whoseAnswerIsLostAsksAgainAndIsRegisteredOnce(Database database) throws Exception {
    Product product = Product.on(database);
    Api city = product.api("city");
    RushClass wanted = new RushClass(city, SEATS);
    int people = 200;
    try (LossyProxy proxy = new LossyProxy(product.url("/"), 0.3)) {
      List<Callable<Integer>> all = new ArrayList<>();
      Set<String> registered = java.util.Collections.synchronizedSet(new HashSet<>());
      IntStream.range(0, 20)
          .forEach(
              client ->
                  all.add(
                      () -> {
                        try (RushClient one = new RushClient(proxy.url())) {
                          for (int i = client; i < people; i += 20) {
                            HttpMessage answer = one.insist(wanted.id(), 20_000 + i);
                            assertEquals(201, answer.status(), answer.text());
                            registered.add(answer.text());
                          }
                        }
                        return client;
                      }));
      AtOnce.run(all);
      assertTrue(proxy.lost() > people / 5, proxy.lost() + " answers lost");
      assertEquals(people, registered.size());
    }
    wanted.demandExact(city, people);
  }
}
