package org.hongyan.product;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long figures take over a million person-times, in production settings: the first answer after
 * a change, and what eight clients get after that. One question is asked again and again, or many
 * different ones in turn.
 */
@Tag("benchmark")
class FiguresBenchmarkIT {
  private static final int PERSON_TIMES = Integer.getInteger("benchmark.rows", 1_000_000);
  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 15));
  private static final int CLIENTS = 8;
  private static final List<String> SCOPES =
      List.of("", "150502", "150521", "150522", "150523", "150524", "150525", "150526", "150581");

  private final StringBuilder table =
      new StringBuilder(
          "| question | first ms | median ms | p95 ms | per second |\n|---|---|---|---|---|\n");

  @ParameterizedTest
  @EnumSource
  void answersOverMillionRows(Database database) throws Exception {
    Path data = Product.freshFolder("figures");
    ProductProcess product = start(database, data, ProductProcess.freePort());
    product.stop();
    List<BenchmarkRecords.Table> tables = new BenchmarkRecords(data, PERSON_TIMES, 7).write();
    BulkLoad.into(database, data, tables);
    for (BenchmarkRecords.Table one : tables) {
      Files.delete(one.file());
    }
    int port = ProductProcess.freePort();
    product = start(database, data, port);
    try {
      measure(Product.at(port, data));
    } finally {
      product.stop();
      report(database);
    }
  }

  private static ProductProcess start(Database database, Path data, int port) {
    var settings = new java.util.HashMap<>(database.environment());
    settings.put("HONGYAN_TRIAL", "false");
    return ProductProcess.start(data, port, settings).awaitReady();
  }

  private void measure(Product product) throws Exception {
    Api api = product.api("official");
    String indicators = "/plans/2021-2025/indicators?asOf=2025-12-31";
    take("indicators", client -> () -> api.get(indicators).expect(200));
    take("indicators of a division, in turn", client -> inTurn(api, indicators + "&divisionCode="));
    String figures = "/person-times?groupBy=year,division,group&divisionCode=";
    take("person-times by year, division, group, in turn", client -> inTurn(api, figures));
    take("dashboard page", client -> page(product, "/plan/dashboard"));
    take("indicators page", client -> page(product, "/plan/indicators"));
    var page = new AtomicInteger();
    take(
        "evidence of the 2000, page by page",
        client ->
            () ->
                api.get(
                        "/plans/2021-2025/indicators/T1-17/evidence?size=50&page="
                            + page.getAndIncrement() % 200)
                    .expect(200));
    take("evidence page", client -> page(product, "/plan/evidence?indicator=T1-17"));
  }

  private static Callable<?> inTurn(Api api, String path) {
    var next = new AtomicInteger();
    return () -> {
      String scope = SCOPES.get(next.getAndIncrement() % SCOPES.size());
      return api.get(scope.isEmpty() ? path.substring(0, path.lastIndexOf('&')) : path + scope)
          .expect(200);
    };
  }

  private static Callable<?> page(Product product, String path) {
    PageSession session = PageSession.of(product, "official");
    return () -> {
      int status = session.get(path).statusCode();
      if (status != 200) {
        throw new AssertionError(path + " answered " + status);
      }
      return status;
    };
  }

  private void take(String what, java.util.function.IntFunction<Callable<?>> request)
      throws Exception {
    Callable<?> one = request.apply(0);
    double first = Load.millisecondsOf(one);
    Load.of(CLIENTS, TIME.dividedBy(3), request);
    Load load = Load.of(CLIENTS, TIME, request);
    table.append(String.format(Locale.ROOT, "| %s | %.0f | %s |%n", what, first, load.cells()));
  }

  private void report(Database database) throws Exception {
    Path file =
        ProductProcess.target()
            .resolve("figures-benchmark-" + database.name().toLowerCase(Locale.ROOT) + ".md");
    Files.writeString(file, table);
    System.out.println(database + "\n" + table);
  }
}
