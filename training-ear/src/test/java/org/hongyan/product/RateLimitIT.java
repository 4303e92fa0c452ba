package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two hundred requests in a row of one user are cut off at the limit; others are not. */
class RateLimitIT {

  private static final int MANY = 200;
  private static final int LIMIT = 60;
  private static final int ATTEMPTS = 12;
  private static final int BY_NAME = 4;
  private static final int BY_ADDRESS = 8;

  /** "Too many requests" as the page says it in Chinese. */
  private static final String TOO_MANY = "\u8BF7\u6C42\u8FC7\u4E8E\u9891\u7E41";

  private static ProductProcess process;
  private static Product product;

  /** A product of its own: whoever is over a limit stays so for a while. */
  @BeforeAll
  static void start() {
    var folder = Product.freshFolder("limits");
    int port = ProductProcess.freePort();
    process =
        ProductProcess.start(
                folder,
                port,
                Map.of(
                    "HONGYAN_LIMIT_API_ACCOUNT",
                    "150",
                    "HONGYAN_LIMIT_SIGN_IN_NAME",
                    "" + BY_NAME,
                    "HONGYAN_LIMIT_SIGN_IN_ADDRESS",
                    "" + BY_ADDRESS))
            .awaitReady();
    product = Product.at(port, folder);
  }

  @AfterAll
  static void stop() {
    process.stop();
  }

  private static void refusedInWords(Api.Answer answer) {
    assertEquals("RATE_LIMITED", answer.code());
    assertEquals(
        "application/problem+json",
        answer.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
    assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()) > 0);
  }

  @Test
  void lookingUpPeopleIsLimitedByAccount() {
    Api kailu = product.api("kailu");
    Api naiman = product.api("naiman");
    int let = 0;
    for (int i = 0; i < MANY; i++) {
      Api.Answer answer = kailu.post("/persons/searches", "{\"q\":\"x\"}");
      if (answer.status() == 200) {
        let++;
      } else {
        refusedInWords(answer.expect(429));
      }
    }
    assertTrue(let >= LIMIT && let < MANY / 2, let + " let in");
    naiman.post("/persons/searches", "{\"q\":\"x\"}").expect(200);
  }

  @Test
  void allCallsOfAnAccountAreLimited() {
    Api trainer = product.api("trainer");
    long let = IntStream.range(0, MANY).filter(i -> trainer.get("/me").status() == 200).count();
    assertTrue(let >= 150 && let < MANY, let + " let in");
    product.api("trainee").get("/me").expect(200);
  }

  @Test
  void signingInIsLimitedByName() {
    product.api("official");
    int refused = 0;
    for (int i = 0; i < ATTEMPTS; i++) {
      refused += refusedPage("somebody", "203.0.113." + i) ? 1 : 0;
    }
    assertTrue(refused > 0 && refused <= ATTEMPTS - BY_NAME, refused + " refused");
    assertEquals(303, logIn("official", Product.PASSWORD, "203.0.113.1").statusCode());
  }

  @Test
  void signingInIsLimitedByAddress() {
    int refused = 0;
    for (int i = 0; i < ATTEMPTS; i++) {
      refused += refusedPage("name" + i, "1.2.3.4, 198.51.100.7") ? 1 : 0;
    }
    assertTrue(refused > 0 && refused <= ATTEMPTS - BY_ADDRESS, refused + " refused");
    assertEquals(303, logIn("city", Product.PASSWORD, "198.51.100.8").statusCode());
  }

  /** A wrong password is 401; who tried too often is told when to come again, in words. */
  private static boolean refusedPage(String name, String address) {
    HttpResponse<String> answer = logIn(name, "wrong", address);
    boolean often = answer.body().contains(TOO_MANY);
    assertEquals(often ? 429 : 401, answer.statusCode());
    return often;
  }

  private static HttpResponse<String> logIn(String name, String password, String address) {
    return new PageSession(product).logIn(name, password, "X-Forwarded-For", address);
  }
}
