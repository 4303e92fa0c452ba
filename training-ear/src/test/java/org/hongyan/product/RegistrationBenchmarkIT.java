package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many registrations for one hot class the public API takes in a second on PostgreSQL, against
 * what {@code pgbench} reaches on the same server for locking a row and inserting one; and how long
 * two hundred at once wait. Wants {@code pgbench} on the path.
 */
@Tag("benchmark")
class RegistrationBenchmarkIT {

  private static final int SECONDS = Integer.getInteger("benchmark.seconds", 15);
  private static final int CLIENTS = Integer.getInteger("benchmark.clients", 32);
  private static final int AT_ONCE = 200;
  private static final int SEATS = 50;
  private static final int ROUNDS = 5;

  /** Rounds before the one that counts: a server that has run for minutes, not seconds. */
  private static final int WARM = Integer.getInteger("benchmark.warm", 8);

  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

  private final AtomicInteger next = new AtomicInteger();

  @Test
  void oneHotClass() throws Exception {
    try (EmbeddedPostgres database = durable()) {
      measure(database);
    }
  }

  /** One that waits for the disk at each commit, as in production; those of other tests do not. */
  private static EmbeddedPostgres durable() throws IOException {
    return EmbeddedPostgres.builder()
        .setLocaleConfig("locale", "C.UTF-8")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  private void measure(EmbeddedPostgres database) throws Exception {
    String jdbc = "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres";
    Map<String, String> settings =
        Map.of(
            "HONGYAN_DB_URL",
            jdbc,
            "HONGYAN_DB_USER",
            "postgres",
            "HONGYAN_DB_PASSWORD",
            "postgres",
            "HONGYAN_TRIAL",
            "false",
            "HONGYAN_LIMIT_REGISTRATION_ADDRESS",
            "0",
            "HONGYAN_JAVA_OPTS",
            System.getProperty("benchmark.java.options", ""));
    int port = ProductProcess.freePort();
    URI url = URI.create("http://127.0.0.1:" + port);
    Path folder = Product.freshFolder("hot");
    ProductProcess process = ProductProcess.start(folder, port, settings).awaitReady();
    try {
      Api city = new Api(url).signIn("city", Product.PASSWORD);
      for (int warm = 0; warm < WARM; warm++) {
        perSecond(url, new RushClass(city, SEATS).id());
      }
      Duration before = process.processor();
      double hongyan = perSecond(url, new RushClass(city, SEATS).id());
      double each = process.processor().minus(before).toMillis() / (hongyan * SECONDS);
      double lockAndInsert = pgbench(database, folder);
      List<Double> waits = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        RushClass wanted = new RushClass(city, SEATS);
        waits.addAll(atOnce(url, wanted.id()));
        wanted.demandExact(city, AT_ONCE);
      }
      waits.sort(null);
      double p99 = waits.get((int) (waits.size() * 0.99));
      report(hongyan, each, lockAndInsert, waits.get(waits.size() / 2), p99);
      assertTrue(p99 <= 2000, "p99 " + p99);
    } finally {
      process.stop();
    }
  }

  private static void report(
      double hongyan, double each, double database, double median, double p99) throws Exception {
    String table =
        String.format(
            Locale.ROOT,
            """
            | measure | figure |
            |---|---|
            | registrations per second, %d clients | %.0f |
            | processor time of the server for each, ms | %.2f |
            | pgbench lock + insert per second, %d clients | %.0f |
            | ratio | %.2f |
            | %d at once, median ms | %.0f |
            | %d at once, p99 ms | %.0f |
            """,
            CLIENTS,
            hongyan,
            each,
            CLIENTS,
            database,
            hongyan / database,
            AT_ONCE,
            median,
            AT_ONCE,
            p99);
    Files.writeString(ProductProcess.target().resolve("benchmark-registration.md"), table);
    System.out.println(table);
  }

  /** Clients that register one person after the other; both runs are as long, the first warms. */
  private double perSecond(URI url, long session) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      RushClient client = RushClient.connected(url);
      all.add(
          () -> {
            int done = 0;
            while (System.nanoTime() < end) {
              register(client, session);
              done++;
            }
            client.close();
            return done;
          });
    }
    return AtOnce.run(all).stream().mapToInt(Integer::intValue).sum() / (double) SECONDS;
  }

  private void register(RushClient client, long session) throws Exception {
    int person = next.getAndIncrement();
    HttpMessage answer = client.register(session, person, "benchmark-of-person-" + person);
    assertEquals(201, answer.status(), answer.text());
  }

  private List<Double> atOnce(URI url, long session) throws Exception {
    List<Callable<Double>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      RushClient client = RushClient.connected(url);
      all.add(
          () -> {
            long begun = System.nanoTime();
            register(client, session);
            double taken = (System.nanoTime() - begun) / 1e6;
            client.close();
            return taken;
          });
    }
    return AtOnce.run(all);
  }

  private static double pgbench(EmbeddedPostgres database, Path folder) throws Exception {
    try (var connection = database.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table hot (id integer primary key, taken integer)");
      statement.execute("create table hot_entry (id serial primary key, hot integer, person text)");
      statement.execute("insert into hot values (1, 0)");
    }
    Path script =
        Files.writeString(
            folder.resolve("lock-insert.sql"),
            """
            begin;
            select taken from hot where id = 1 for update;
            insert into hot_entry (hot, person) values (1, 'person');
            commit;
            """);
    ProcessBuilder builder =
        new ProcessBuilder(
                "pgbench",
                "-n",
                "-f",
                script.toString(),
                "-c",
                "" + CLIENTS,
                "-j",
                "2",
                "-T",
                "" + SECONDS,
                "-h",
                "127.0.0.1",
                "-p",
                "" + database.getPort(),
                "-U",
                "postgres",
                "postgres")
            .redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", "postgres");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher tps = TPS.matcher(said);
    assertTrue(tps.find(), said);
    return Double.parseDouble(tps.group(1));
  }
}
