package org.hongyan.product;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * The running product with demonstration data. One for each database, started when a test first
 * asks for it, shared by all test classes of the run and stopped at its end.
 */
public final class Product {
  /** The password of all demonstration accounts. */
  public static final String PASSWORD = "Hongyan-2026";

  private static final Map<Database, Product> RUNNING = new EnumMap<>(Database.class);

  private final URI url;
  private final Path dataDir;

  private Product(Database database) {
    int port = ProductProcess.freePort();
    this.dataDir = freshFolder(database.name().toLowerCase(java.util.Locale.ROOT));
    this.url = URI.create("http://127.0.0.1:" + port);
    ProductProcess.start(dataDir, port, database.environment()).awaitReady();
  }

  private Product(int port, Path dataDir) {
    this.dataDir = dataDir;
    this.url = URI.create("http://127.0.0.1:" + port);
  }

  /** A product that its test starts and stops itself. */
  static Product at(int port, Path dataDir) {
    return new Product(port, dataDir);
  }

  /** The shared product on the database. */
  public static synchronized Product on(Database database) {
    return RUNNING.computeIfAbsent(database, Product::new);
  }

  /** A new, empty data folder below the build's own folder. */
  public static Path freshFolder(String name) {
    try {
      Path folder = Files.createDirectories(ProductProcess.target().resolve("product-data"));
      return Files.createTempDirectory(folder, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of a page or resource. */
  public URI url(String path) {
    return url.resolve(path);
  }

  /** The API without a token. */
  public Api api() {
    return new Api(url);
  }

  /** The API with the token of a demonstration account. */
  public Api api(String username) {
    return api().signIn(username, PASSWORD);
  }

  /** The class of the demonstration data for which anybody can register; it has a timetable. */
  JsonObject openClass() {
    return api("city")
        .get("/sessions?q=901&status=PUBLISHED")
        .expect(200)
        .object()
        .getAsJsonArray("items")
        .get(0)
        .getAsJsonObject();
  }

  /** Where the running product keeps its data. */
  public Path dataDir() {
    return dataDir;
  }
}
