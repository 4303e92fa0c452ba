package org.hongyan.launch;

import static org.hongyan.launch.StartRefused.Reason.INSTALLATION_INCOMPLETE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of the product.
 *
 * @param server Payara Micro
 * @param launcher this program, which also runs inside the server's process
 * @param application the WAR
 * @param libraries what the WAR uses and the server need not look into for beans and annotations
 */
record Installation(Path server, Path launcher, Path application, List<Path> libraries) {

  static Installation at(Path home) throws StartRefused {
    Path lib = home.resolve("lib");
    return new Installation(
        file(lib, "payara-micro.jar"),
        file(lib, "hongyan-launcher.jar"),
        file(lib, "hongyan.war"),
        jars(lib.resolve("shared")));
  }

  private static List<Path> jars(Path folder) throws StartRefused {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new StartRefused(INSTALLATION_INCOMPLETE, folder);
    }
  }

  private static Path file(Path lib, String name) throws StartRefused {
    Path file = lib.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new StartRefused(INSTALLATION_INCOMPLETE, file);
    }
    return file;
  }

  /** The Java that runs this launcher runs the server too. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
