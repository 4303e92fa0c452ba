package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A write sent again with its key is not done again. */
class IdempotencyIT {

  private static final String PATH = "/organisations";
  private static final String REPLAYED = "Idempotency-Replayed";

  private final String key = UUID.randomUUID().toString();
  private final String name = "Keyed " + key;

  private static String organisation(String name, String remark) {
    return "{\"name\":\"%s\",\"divisionCode\":\"150500\",\"kind\":\"ENTERPRISE\",\"remark\":\"%s\"}"
        .formatted(name, remark);
  }

  private int rows(Api api) {
    return api.get(PATH + "?q=" + key).expect(200).object().get("total").getAsInt();
  }

  private static boolean replayed(Api.Answer answer) {
    return answer.headers().firstValue(REPLAYED).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void theSameAgainGivesTheSameAnswer(Database database) {
    Api api = Product.on(database).api("city").keyed(key);
    Api.Answer first = api.post(PATH, organisation(name, "")).expect(201);
    Api.Answer second = api.post(PATH, organisation(name, "")).expect(201);
    assertEquals(first.text(), second.text());
    for (String header : List.of("Content-Type", "Location", "Content-Security-Policy")) {
      assertEquals(first.headers().allValues(header), second.headers().allValues(header), header);
    }
    assertEquals(List.of(false, true), List.of(replayed(first), replayed(second)));
    assertEquals(1, rows(api));
  }

  @ParameterizedTest
  @EnumSource
  void tenAtOnceAreOne(Database database) {
    Api api = Product.on(database).api("city").keyed(key);
    List<CompletableFuture<Api.Answer>> sent =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> api.post(PATH, organisation(name, ""))))
            .limit(10)
            .toList();
    List<Api.Answer> answers = sent.stream().map(CompletableFuture::join).toList();
    Set<String> different =
        answers.stream().map(answer -> answer.expect(201).text()).collect(Collectors.toSet());
    assertEquals(1, different.size(), different.toString());
    assertEquals(9, answers.stream().filter(IdempotencyIT::replayed).count());
    assertEquals(1, rows(api));
  }

  @ParameterizedTest
  @EnumSource
  void aKeyIsForOneRequestOfOneCaller(Database database) {
    Product product = Product.on(database);
    Api api = product.api("city").keyed(key);
    api.post(PATH, organisation(name, "")).expect(201);
    Api.Answer other = api.post(PATH, organisation(name, "other")).expect(422);
    assertEquals("IDEMPOTENCY_KEY_REUSED", other.code());
    assertEquals(
        "IDEMPOTENCY_KEY_REUSED", api.post("/venues", organisation(name, "")).expect(422).code());
    Api kailu = product.api("kailu").keyed(key);
    String own = organisation(name + " kailu", "").replace("150500", "150523");
    assertTrue(!replayed(kailu.post(PATH, own).expect(201)));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasRefusedMayBeCorrectedWithTheSameKey(Database database) {
    Api api = Product.on(database).api("city").keyed(key);
    api.post(PATH, organisation("", "")).expect(422);
    Api.Answer done = api.post(PATH, organisation(name, "")).expect(201);
    assertTrue(!replayed(done));
    assertEquals(1, rows(api));
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerWithAKeyIsAsOneWithout(Database database) {
    Api api = Product.on(database).api("city");
    JsonObject added = api.keyed(key).post(PATH, organisation(name, "")).expect(201).object();
    String one = PATH + "/" + added.get("id").getAsLong();
    added.addProperty("remark", "revised");
    Api.Answer revised = api.keyed(key + "-2").put(one, added.toString()).expect(200);
    assertEquals(api.get(one).expect(200).text(), revised.text());
    assertEquals(
        "STALE_VERSION", api.keyed(key + "-3").put(one, added.toString()).expect(409).code());
  }

  /** Those without an account are registered together; each answer is kept all the same. */
  @ParameterizedTest
  @EnumSource
  void aPublicRegistrationIsKeptWithItsKey(Database database) {
    Product product = Product.on(database);
    RushClass wanted = new RushClass(product.api("city"), 5);
    String path = "/public/sessions/" + wanted.id() + "/registrations";
    String body = "{\"person\":%s,\"consent\":true}".formatted(RushClass.person(31_001));
    Api anybody = product.api().keyed(key);
    anybody.post(path, body.replace("true", "false")).expect(422);
    Api.Answer first = anybody.post(path, body).expect(201);
    String token = first.object().get("token").getAsString();
    assertEquals(
        List.of(product.url("/api/v1/public/registrations/" + token).toString()),
        first.headers().allValues("Location"));
    assertEquals(
        "ALREADY_REGISTERED", product.api().keyed(key + "-2").post(path, body).expect(409).code());
    List<CompletableFuture<Api.Answer>> again =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> anybody.post(path, body)))
            .limit(10)
            .toList();
    for (CompletableFuture<Api.Answer> one : again) {
      assertEquals(first.text(), one.join().expect(201).text());
      assertTrue(replayed(one.join()));
      for (String header : List.of("Content-Type", "Location", "Content-Security-Policy")) {
        assertEquals(
            first.headers().allValues(header), one.join().headers().allValues(header), header);
      }
    }
    String other = body.replace(RushClass.person(31_001), RushClass.person(31_002));
    assertEquals("IDEMPOTENCY_KEY_REUSED", anybody.post(path, other).expect(422).code());
    wanted.demandExact(product.api("city"), 1);
  }

  @ParameterizedTest
  @EnumSource
  void tenFirstAttemptsOfARegistrationAreOne(Database database) {
    Product product = Product.on(database);
    RushClass wanted = new RushClass(product.api("city"), 5);
    String body = "{\"person\":%s,\"consent\":true}".formatted(RushClass.person(31_003));
    Api anybody = product.api().keyed(key);
    List<CompletableFuture<Api.Answer>> sent =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () ->
                            anybody.post(
                                "/public/sessions/" + wanted.id() + "/registrations", body)))
            .limit(10)
            .toList();
    List<Api.Answer> answers = sent.stream().map(CompletableFuture::join).toList();
    assertEquals(1, answers.stream().map(answer -> answer.expect(201).text()).distinct().count());
    assertEquals(9, answers.stream().filter(IdempotencyIT::replayed).count());
    wanted.demandExact(product.api("city"), 1);
  }

  @ParameterizedTest
  @EnumSource
  void aFilePartedAnewIsTheSameUpload(Database database) {
    Api api = Product.on(database).api("city").keyed(key);
    var ledger = SampleLedgers.named("ledger-with-errors.xlsx");
    Api.Answer first = api.upload("/ledger-imports", ledger).expect(201);
    Api.Answer second = api.upload("/ledger-imports", ledger).expect(201);
    assertEquals(first.text(), second.text());
    assertTrue(replayed(second));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "\t"})
  void whatIsNoKeyIsRefused(String malformed) {
    Api api = Product.on(Database.DERBY).api("city").keyed(malformed);
    Api.Answer refused = api.post(PATH, organisation(name, "")).expect(400);
    assertEquals("IDEMPOTENCY_KEY_MALFORMED", refused.code());
    assertEquals(0, rows(api));
  }

  @ParameterizedTest
  @EnumSource
  void tokensAreHandedOutAnew(Database database) {
    Api api = Product.on(database).api().keyed(key);
    String credentials = "{\"username\":\"city\",\"password\":\"%s\"}".formatted(Product.PASSWORD);
    byte[] first = api.post("/tokens", credentials).expect(201).bytes();
    byte[] second = api.post("/tokens", credentials).expect(201).bytes();
    assertNotEquals(
        new String(first, StandardCharsets.UTF_8), new String(second, StandardCharsets.UTF_8));
  }
}
