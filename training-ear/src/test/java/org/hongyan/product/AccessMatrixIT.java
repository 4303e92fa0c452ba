package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongyan.product.AccessMatrix.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every route and page × every role, against the table. The routes are taken from the running
 * product and the pages from its archive, so one that the table does not list fails the test.
 */
class AccessMatrixIT {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
  private static final String ANONYMOUS = "anonymous";
  private static final String BASE = "/api/v1";

  private Product product = Product.on(Database.DERBY);
  private final Map<String, Api> apis = new HashMap<>();
  private final Map<String, PageSession> sessions = new HashMap<>();

  @Test
  void everyRouteAndPageIsInTheTable() throws IOException {
    Set<String> unlisted = new TreeSet<>(existing());
    unlisted.removeAll(AccessMatrix.rows().stream().map(Row::key).collect(Collectors.toSet()));
    assertEquals(Set.of(), unlisted, "in the product, but not in access-matrix.csv");
  }

  @TestFactory
  Stream<DynamicTest> everybodyGetsWhatTheTableSays() throws IOException {
    return everybody();
  }

  @TestFactory
  Stream<DynamicTest> everybodyGetsItOnPostgresqlToo() throws IOException {
    product = Product.on(Database.POSTGRESQL);
    return everybody();
  }

  private Stream<DynamicTest> everybody() throws IOException {
    Set<String> existing = existing();
    List<Row> rows =
        AccessMatrix.rows().stream().filter(row -> existing.contains(row.key())).toList();
    assertFalse(rows.isEmpty());
    return rows.stream().map(row -> DynamicTest.dynamicTest(row.key(), () -> assertRow(row)));
  }

  private void assertRow(Row row) {
    Map<String, Integer> found = new HashMap<>();
    row.expected().keySet().forEach(caller -> found.put(caller, status(row, caller)));
    assertEquals(new HashMap<>(row.expected()), found, row.key());
  }

  private int status(Row row, String caller) {
    if (row.page()) {
      return session(caller).get(row.path()).statusCode();
    }
    Api api = api(caller);
    String body = row.body().replace("$caller", caller);
    return switch (row.method()) {
      case "GET" -> api.get(row.path()).status();
      case "DELETE" -> api.delete(row.path()).status();
      case "PUT" -> api.put(row.path(), body).status();
      default ->
          "FILE".equals(body)
              ? api.upload(row.path(), "x.txt", "no ledger".getBytes(StandardCharsets.UTF_8))
                  .status()
              : api.post(row.path(), body).status();
    };
  }

  private Api api(String caller) {
    return apis.computeIfAbsent(
        caller, name -> ANONYMOUS.equals(name) ? product.api() : product.api(name));
  }

  private PageSession session(String caller) {
    return sessions.computeIfAbsent(
        caller,
        name -> ANONYMOUS.equals(name) ? new PageSession(product) : PageSession.of(product, name));
  }

  private Set<String> existing() throws IOException {
    Set<String> all = new TreeSet<>(routes());
    all.addAll(pages());
    return all;
  }

  private Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    JsonObject paths =
        product.api().page("/openapi?format=json").expect(200).object().getAsJsonObject("paths");
    for (String path : paths.keySet()) {
      paths.getAsJsonObject(path).keySet().stream()
          .filter(METHODS::contains)
          .map(method -> method.toUpperCase(Locale.ROOT) + " " + plain(path))
          .forEach(routes::add);
    }
    assertFalse(routes.isEmpty());
    return routes;
  }

  /** A route without the pattern that a parameter must match. */
  private static String plain(String path) {
    return path.substring(BASE.length()).replaceAll("\\{(\\w+)\\s*:[^/]*\\}", "{$1}");
  }

  private static Set<String> pages() throws IOException {
    Path archive = Path.of(System.getProperty("product.home")).resolve("lib/hongyan.war");
    try (JarFile war = new JarFile(archive.toFile())) {
      Set<String> pages =
          war.stream()
              .map(entry -> "/" + entry.getName())
              .filter(name -> name.endsWith(".xhtml") && !name.startsWith("/WEB-INF/"))
              .map(name -> "PAGE " + name.substring(0, name.length() - ".xhtml".length()))
              .collect(Collectors.toSet());
      assertFalse(pages.isEmpty());
      return pages;
    }
  }
}
