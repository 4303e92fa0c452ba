package org.hongyan.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a start needs to know, read from the environment; a system property of the same meaning
 * ({@code hongyan.http.port}) is the fallback, so that a build profile can preset it.
 *
 * @param home the installation: {@code lib} with server, launcher and application
 * @param dataDir database, uploads, keys and logs
 * @param runtimeDir the unpacked server and the class-data archive, which several data folders may
 *     share
 * @param address the network address that is listened on
 * @param port the HTTP port
 * @param demo demonstration data and accounts, loopback address only
 * @param trial short start-up counts more than peak throughput: trial runs and tests
 * @param rehearsal a start only to write the class-data archive, beside the product, with a
 *     database of its own
 * @param dbUrl JDBC address, empty for the embedded database
 * @param javaOptions further options of the server's Java
 * @param readyPages pages that must all answer 200 before the product counts as ready
 */
public record Settings(
    Path home,
    Path dataDir,
    Path runtimeDir,
    String address,
    int port,
    boolean demo,
    boolean trial,
    boolean rehearsal,
    Optional<String> dbUrl,
    List<String> javaOptions,
    List<String> readyPages) {

  private static final String ALL_ADDRESSES = "0.0.0.0";
  private static final String LOOPBACK = "127.0.0.1";

  /** Reads the settings from the process environment and the system properties. */
  public static Settings fromEnvironment() throws StartRefused {
    return from(System.getenv(), System::getProperty);
  }

  static Settings from(Map<String, String> environment, UnaryOperator<String> properties)
      throws StartRefused {
    var source = new Source(environment, properties);
    boolean demo = source.flag("HONGYAN_DEMO", false);
    Path dataDir = source.path("HONGYAN_DATA_DIR", "data");
    return new Settings(
        source.path("HONGYAN_HOME", "."),
        dataDir,
        source.path("HONGYAN_RUNTIME_DIR", dataDir.resolve("runtime").toString()),
        demo ? LOOPBACK : source.text("HONGYAN_HTTP_ADDRESS").orElse(ALL_ADDRESSES),
        source.port("HONGYAN_HTTP_PORT", 8080),
        demo,
        source.flag("HONGYAN_TRIAL", demo),
        false,
        source.text("HONGYAN_DB_URL"),
        source.words("HONGYAN_JAVA_OPTS", ""),
        source.words("HONGYAN_READY_PAGES", "/health/ready /login"));
  }

  /** The same product on another port and an empty folder, on the loopback address. */
  Settings forRehearsal(Path folder, int freePort) {
    return new Settings(
        home,
        folder,
        runtimeDir,
        LOOPBACK,
        freePort,
        demo,
        trial,
        true,
        Optional.empty(),
        javaOptions,
        readyPages);
  }

  /** The address under which the product is reached from this machine. */
  public String url() {
    return "http://" + (ALL_ADDRESSES.equals(address) ? LOOPBACK : address) + ":" + port + "/";
  }

  private record Source(Map<String, String> environment, UnaryOperator<String> properties) {
    Optional<String> text(String name) {
      String value = environment.get(name);
      if (value == null || value.isBlank()) {
        value = properties.apply(name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
      }
      return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }

    boolean flag(String name, boolean otherwise) throws StartRefused {
      String value = text(name).orElse(String.valueOf(otherwise));
      if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
        return Boolean.parseBoolean(value);
      }
      throw new StartRefused(StartRefused.Reason.SETTING_INVALID, name, value);
    }

    int port(String name, int otherwise) throws StartRefused {
      String value = text(name).orElse(String.valueOf(otherwise));
      if (value.matches("\\d{1,5}")) {
        int port = Integer.parseInt(value);
        if (port > 0 && port < 65536) {
          return port;
        }
      }
      throw new StartRefused(StartRefused.Reason.SETTING_INVALID, name, value);
    }

    Path path(String name, String otherwise) {
      return Path.of(text(name).orElse(otherwise)).toAbsolutePath().normalize();
    }

    List<String> words(String name, String otherwise) {
      String value = text(name).orElse(otherwise);
      return value.isBlank() ? List.of() : List.of(value.strip().split("\\s+"));
    }
  }
}
