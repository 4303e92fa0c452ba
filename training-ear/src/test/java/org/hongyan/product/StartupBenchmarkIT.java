package org.hongyan.product;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long the product takes to its first page, against an empty WAR on the same Payara Micro
 * started plainly, taken in turns in one run. Wall time and processor time of all processes; with
 * other work on the machine only the latter compares.
 */
@Tag("benchmark")
class StartupBenchmarkIT {
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
  private static final String EMPTY = "empty WAR, plain";

  private final Map<String, List<double[]>> taken = new LinkedHashMap<>();

  @Test
  void measuresAgainstEmptyWar() throws Exception {
    Path empty = emptyWar();
    for (int round = 0; round < ROUNDS; round++) {
      emptyStart(empty);
      productStarts("trial", "true");
      productStarts("production", "false");
    }
    report();
  }

  private static Path emptyWar() throws IOException {
    Path war = Product.freshFolder("benchmark").resolve("empty.war");
    try (OutputStream file = Files.newOutputStream(war);
        var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("index.html"));
      zip.write(
          "<!DOCTYPE html><title>empty</title>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return war;
  }

  private void emptyStart(Path war) throws Exception {
    int port = ProductProcess.freePort();
    Path root = Product.freshFolder("empty");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("product.home"), "lib/payara-micro.jar").toString(),
                "--rootdir",
                root.toString(),
                "--port",
                String.valueOf(port),
                "--nocluster",
                "--deploy",
                war.toString(),
                "--contextroot",
                "/")
            .redirectErrorStream(true)
            .redirectOutput(root.resolveSibling(root.getFileName() + ".log").toFile())
            .start();
    awaitPage(URI.create("http://127.0.0.1:" + port + "/"));
    take(EMPTY, start, process.toHandle());
    process.destroy();
    process.waitFor();
  }

  private void productStarts(String name, String trial) throws Exception {
    Path data = Product.freshFolder("startup");
    var settings =
        Map.of(
            "HONGYAN_TRIAL",
            trial,
            "HONGYAN_DEMO",
            trial,
            "HONGYAN_HTTP_ADDRESS",
            "127.0.0.1",
            "HONGYAN_RUNTIME_DIR",
            data.resolve("runtime").toString());
    for (String which : List.of("first", "next")) {
      long start = System.nanoTime();
      ProductProcess product = ProductProcess.start(data, ProductProcess.freePort(), settings);
      product.awaitReady();
      take("product, " + name + ", " + which + " start", start, product.handle());
      awaitArchive(data.resolve("runtime"));
      product.stop();
    }
  }

  private static void awaitArchive(Path runtime) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (System.nanoTime() < end) {
      try (var files = Files.list(runtime)) {
        if (files.anyMatch(file -> file.toString().endsWith(".jsa"))) {
          return;
        }
      }
      Thread.sleep(500);
    }
    throw new AssertionError("no class-data archive was written");
  }

  private static void awaitPage(URI page) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(30)).build();
    long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
    while (System.nanoTime() < end) {
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(100);
      }
    }
    throw new AssertionError(page + " did not answer");
  }

  private void take(String what, long start, ProcessHandle process) {
    double wall = (System.nanoTime() - start) / 1e9;
    double processor = processorSeconds(process);
    for (ProcessHandle child : process.descendants().toList()) {
      processor += processorSeconds(child);
    }
    taken.computeIfAbsent(what, key -> new ArrayList<>()).add(new double[] {wall, processor});
  }

  private static double processorSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  private void report() throws IOException {
    var table =
        new StringBuilder("| start | wall s | times | CPU s | times |\n|---|---|---|---|---|\n");
    double wall = median(EMPTY, 0);
    double processor = median(EMPTY, 1);
    for (String what : taken.keySet()) {
      double w = median(what, 0);
      double p = median(what, 1);
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.2f | %.1f | %.2f |%n",
              what,
              w,
              w / wall,
              p,
              p / processor));
    }
    Path file = ProductProcess.target().resolve("startup-benchmark.md");
    Files.writeString(file, table);
    System.out.println(table);
  }

  private double median(String what, int column) {
    double[] values = taken.get(what).stream().mapToDouble(v -> v[column]).sorted().toArray();
    return values[values.length / 2];
  }
}
