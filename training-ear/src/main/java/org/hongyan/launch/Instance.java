package org.hongyan.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The server's working folder: fresh for each start, because a used one deploys what it remembers a
 * second time.
 */
final class Instance {
  /** Configuration, and the resource adapters without which no data source works. */
  private static final List<String> PARTS = List.of("config", "lib");

  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(15);

  private final Path folder;

  private Instance(Path folder) {
    this.folder = folder;
  }

  static Instance fresh(Path folder, UnpackedServer server, Settings settings) {
    try {
      Installation.deleteTree(folder);
      for (String part : PARTS) {
        copyTree(server.folder().resolve(part), folder.resolve(part));
      }
      try (InputStream logging = Instance.class.getResourceAsStream("logging.properties")) {
        Files.copy(
            logging,
            folder.resolve("config/logging.properties"),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
      Files.write(folder.resolve("before-boot.txt"), beforeBoot(settings));
      return new Instance(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A single node needs no data grid: it costs start-up time and listens on all addresses. A
   * connection may stay as quiet as the longest answer takes: with HTTP/2 the server closes one
   * that waits for its answer, after 30 seconds if nothing else is said.
   */
  private static List<String> beforeBoot(Settings settings) {
    String config = "set configs.config.server-config.";
    return List.of(
        config
            + "network-config.network-listeners.network-listener.http-listener.address="
            + settings.address(),
        config
            + "network-config.protocols.protocol.http-listener.http.timeout-seconds="
            + LONGEST_ANSWER.toSeconds(),
        config + "hazelcast-config-specific-configuration.enabled=false",
        config + "availability-service.availability-enabled=false",
        config + "ejb-container.ejb-timer-service.ejb-timer-service=Dummy");
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  List<String> arguments(Settings settings, Path application) {
    return List.of(
        "--rootdir",
        folder.toString(),
        "--port",
        String.valueOf(settings.port()),
        "--nocluster",
        "--nohazelcast",
        "--disablephonehome",
        "--prebootcommandfile",
        folder.resolve("before-boot.txt").toString(),
        "--deploy",
        application.toString(),
        "--contextroot",
        "/");
  }
}
