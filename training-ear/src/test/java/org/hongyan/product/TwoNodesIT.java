package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL, with nothing between them but the database. */
class TwoNodesIT {

  private static final byte[] KEY = new byte[32];
  private static final int TEXTS = 100;
  private static final int TWO_ROUNDS = 12;

  private static TextGateway gateway;
  private static Product one;
  private static Product two;
  private static ProductProcess first;
  private static ProductProcess second;

  @BeforeAll
  static void start() throws IOException {
    gateway = new TextGateway(2);
    Map<String, String> settings = new HashMap<>(Database.POSTGRESQL.freshDatabase("two_nodes"));
    settings.put("HONGYAN_ENCRYPTION_KEY", Base64.getEncoder().encodeToString(KEY));
    settings.putAll(gateway.settings("/one"));
    int port = ProductProcess.freePort();
    Path folder = Product.freshFolder("node-one");
    first = ProductProcess.start(folder, port, settings).awaitReady();
    one = Product.at(port, folder);
    settings.putAll(gateway.settings("/two"));
    port = ProductProcess.freePort();
    folder = Product.freshFolder("node-two");
    second = ProductProcess.start(folder, port, settings).awaitReady();
    two = Product.at(port, folder);
  }

  @AfterAll
  static void stop() {
    first.stop();
    second.stop();
    gateway.close();
  }

  @Test
  void aSignInCountsOnBothAndSoDoesSigningOut() {
    PageSession city = PageSession.of(one, "city");
    assertEquals(200, city.get("/plan/dashboard").statusCode());
    city.goTo(two);
    assertEquals(200, city.get("/plan/dashboard").statusCode());
    assertTrue(
        city.post("/person/persons", city.origin(), "q=x")
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .endsWith("/person/persons?q=x"));
    String cookie = city.sessionCookie();
    assertEquals(303, city.post("/logout", city.origin(), "").statusCode());
    city.goTo(one);
    assertEquals(302, city.getWithCookie("/plan/dashboard", cookie).statusCode());
  }

  @Test
  void aFormOfTheOtherNodeEndsInAClearPage() {
    PageSession city = PageSession.of(one, "city");
    String form = FacesForm.of(city.get("/ledger/imports").body());
    city.goTo(two);
    HttpResponse<String> answer = city.post("/ledger/imports", city.origin(), form);
    String again = answer.headers().firstValue("Location").orElseThrow();
    assertEquals("/ledger/imports?refused=form", again);
    assertTrue(city.get(again).body().contains("class=\"alert warn\""));
  }

  @Test
  void figuresAgreeAfterAChangeOnEither() {
    Api there = one.api("city");
    Api here = two.api("city");
    int before = personTimes(here);
    assertEquals(before, personTimes(there));
    JsonObject preview =
        there
            .upload("/ledger-imports", SampleLedgers.named("ledger-with-errors.xlsx"))
            .expect(201)
            .object();
    String path = "/ledger-imports/" + preview.get("id").getAsLong();
    there.post(path + "/application", "{\"skipInvalidRows\":true}").expect(200);
    int after = personTimes(here);
    assertTrue(after > before, after + " after " + before);
    assertEquals(after, personTimes(there));
    here.delete(path).expect(204);
    assertEquals(before, personTimes(there));
    assertTrue(there.get("/admin/invariants").expect(200).object().get("ok").getAsBoolean());
  }

  @Test
  void aPersonIsFoundOnBoth() {
    String search = "{\"q\":\"\",\"size\":1}";
    assertEquals(
        one.api("city").post("/persons/searches", search).expect(200).text(),
        two.api("city").post("/persons/searches", search).expect(200).text());
  }

  /** Answered at the same moment, both nodes look for the next text at the same moment. */
  @Test
  void aShortTextReachesAPhoneOnceByEitherNode() throws Exception {
    RushClass wanted = new RushClass(one.api("city"), TEXTS);
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      int person = 26_000 + i;
      Product node = i % 2 == 0 ? one : two;
      all.add(() -> wanted.publicly(node, person).size());
    }
    AtOnce.run(all);
    Map<String, Integer> times = new TreeMap<>();
    Set<String> nodes = new TreeSet<>();
    TextGateway.Text text = gateway.next();
    while (text != null) {
      times.merge(text.event() + " " + text.phone(), 1, Integer::sum);
      nodes.add(text.path());
      text = gateway.within(TWO_ROUNDS);
    }
    assertEquals(TEXTS, times.size());
    times.values().removeIf(once -> once == 1);
    assertEquals(Map.of(), times, "told more than once");
    assertEquals(Set.of("/one", "/two"), nodes);
  }

  private static int personTimes(Api api) {
    return api.get("/person-times").expect(200).object().get("personTimes").getAsInt();
  }
}
