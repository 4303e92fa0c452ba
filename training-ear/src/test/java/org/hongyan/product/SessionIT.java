package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions cannot be borrowed, fixed, or used after logout; headers say what pages may do. */
class SessionIT {

  private final Product product = Product.on(Database.DERBY);

  @Test
  void aPostFromElsewhereIsRefused() {
    PageSession session = new PageSession(product);
    String form = "username=city&password=" + Product.PASSWORD;
    assertEquals(403, session.post("/login", null, form).statusCode());
    assertEquals(403, session.post("/login", "https://elsewhere.example", form).statusCode());
    assertEquals(403, session.post("/account/me", "null", "password=x").statusCode());
  }

  @Test
  void theSessionChangesAtLoginAndEndsAtLogout() {
    PageSession session = new PageSession(product);
    session.get("/login");
    String before = session.sessionCookie();
    HttpResponse<String> login = session.logIn("official", Product.PASSWORD);
    assertEquals("/plan/dashboard", login.headers().firstValue("Location").orElseThrow());
    String cookie =
        login.headers().allValues("Set-Cookie").stream()
            .filter(each -> each.startsWith("HONGYAN="))
            .reduce((first, second) -> second)
            .orElseThrow();
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
    String during = session.sessionCookie();
    assertNotEquals(before, during);
    assertEquals(200, session.get("/account/me").statusCode());
    assertEquals(303, session.post("/logout", session.origin(), "").statusCode());
    HttpResponse<String> after = session.getWithCookie("/account/me", during);
    assertEquals(302, after.statusCode());
  }

  @Test
  void loggingOutTakesTheCookiesAway() {
    PageSession session = PageSession.of(product, "official");
    session.get("/ledger/imports");
    List<String> cookies =
        session.post("/logout", session.origin(), "").headers().allValues("Set-Cookie");
    assertTrue(
        cookies.stream()
            .anyMatch(each -> each.startsWith("HONGYAN=;") && each.contains("Max-Age=0")),
        cookies.toString());
  }

  @Test
  void everyCookieIsOutOfReachOfScriptsAndOtherSites() {
    PageSession session = PageSession.of(product, "city");
    HttpResponse<String> page = session.get("/ledger/imports", "X-Forwarded-Proto", "https");
    HttpResponse<String> login =
        new PageSession(product).logIn("city", Product.PASSWORD, "X-Forwarded-Proto", "https");
    for (HttpResponse<String> answer : List.of(page, login)) {
      List<String> cookies = answer.headers().allValues("Set-Cookie");
      assertFalse(cookies.isEmpty());
      for (String cookie : cookies) {
        assertTrue(
            cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Lax")
                && cookie.contains("Secure"),
            cookie);
      }
    }
  }

  @Test
  void aFormSentAfterTheSignInEndedLeadsBackToItsPage() {
    PageSession session = PageSession.of(product, "city");
    session.post("/logout", session.origin(), "");
    session.keep("gone");
    String page = "/person/person?id=1";
    HttpResponse<String> sent =
        session.post(
            page, session.origin(), "reason=half+filled", "Referer", session.origin() + page);
    String login = sent.headers().firstValue("Location").orElseThrow();
    assertEquals("/login?next=%2Fperson%2Fperson%3Fid%3D1&ended=true", login);
    assertTrue(session.get(login).body().contains("class=\"alert warn\""));
    HttpResponse<String> back =
        session.post(
            "/login",
            session.origin(),
            "username=city&password=" + Product.PASSWORD + "&next=%2Fperson%2Fperson%3Fid%3D1");
    assertEquals(page, back.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void signInsOfOneAccountAtTheSameTimeDoNotDisturbEachOther() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      Callable<List<Integer>> visitor =
          () -> {
            PageSession session = PageSession.of(product, "trainer");
            return IntStream.range(0, 50)
                .mapToObj(i -> session.get("/account/me").statusCode())
                .toList();
          };
      for (Future<List<Integer>> visit : pool.invokeAll(Collections.nCopies(8, visitor))) {
        assertEquals(Collections.nCopies(50, 200), visit.get());
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void aCookieReadsButNeverWritesTheApi() {
    PageSession session = PageSession.of(product, "city");
    assertEquals(200, session.get("/api/v1/me").statusCode());
    assertEquals(401, session.post("/api/v1/tokens/current", session.origin(), "").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere"})
  void theLoginLeadsNowhereElse(String next) {
    PageSession session = new PageSession(product);
    String page =
        session.get("/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)).body();
    assertTrue(page.contains("name=\"next\" />"), page);
  }

  @Test
  void everyAnswerCarriesOnePolicyWithoutInlineScripts() {
    for (String path :
        new String[] {"/login", "/nothing", "/api/v1/me", "/resources/hongyan/app.js"}) {
      var headers = new PageSession(product).get(path).headers();
      assertEquals(1, headers.allValues("Content-Security-Policy").size(), path);
      String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
      String scripts = policy.substring(policy.indexOf("script-src"));
      assertFalse(scripts.contains("unsafe"), policy);
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
    }
  }
}
