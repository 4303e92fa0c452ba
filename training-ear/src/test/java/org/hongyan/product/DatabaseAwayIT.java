package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The database goes away and comes back while the product runs. */
class DatabaseAwayIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration BACK = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path files = Product.freshFolder("database-away");
  private final int databasePort = ProductProcess.freePort();
  private final int port = ProductProcess.freePort();

  @Test
  void isToldInWordsAndTheProductGoesOnWhenItIsBack() throws Exception {
    EmbeddedPostgres database = database();
    ProductProcess product = ProductProcess.start(files, port, settings()).awaitReady();
    try {
      assertEquals(303, signIn("zh").statusCode());
      database.close();

      HttpResponse<String> page = signIn("en");
      assertEquals(503, page.statusCode());
      assertEquals("30", page.headers().firstValue("Retry-After").orElse(""));
      assertTrue(page.body().contains("lang=\"en\""), page.body());
      assertTrue(page.body().contains("The database cannot be reached"), page.body());
      assertFalse(page.body().contains("Exception"), page.body());

      HttpResponse<String> call =
          client.send(to("/api/v1/sessions").build(), BodyHandlers.ofString());
      assertEquals(503, call.statusCode());
      assertTrue(call.body().contains("DATABASE_AWAY"), call.body());

      database = database();
      long end = System.nanoTime() + BACK.toNanos();
      int status = signIn("zh").statusCode();
      while (status != 303 && System.nanoTime() < end) {
        status = signIn("zh").statusCode();
      }
      assertEquals(303, status, "signing in again after the database is back");
    } finally {
      product.stop();
      database.close();
    }
  }

  /** The same files on the same port each time. */
  private EmbeddedPostgres database() throws IOException {
    return EmbeddedPostgres.builder()
        .setLocaleConfig("locale", "C.UTF-8")
        .setDataDirectory(files.resolve("postgresql"))
        .setCleanDataDirectory(false)
        .setPort(databasePort)
        .start();
  }

  private Map<String, String> settings() {
    return Map.of(
        "HONGYAN_DB_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres",
        "HONGYAN_DB_USER", "postgres",
        "HONGYAN_DB_PASSWORD", "postgres");
  }

  private HttpResponse<String> signIn(String language) throws Exception {
    String origin = "http://127.0.0.1:" + port;
    return client.send(
        to("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", "lang=" + language)
            .header("Origin", origin)
            .POST(BodyPublishers.ofString("username=official&password=" + Product.PASSWORD))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(SOON);
  }
}
