package org.hongyan.product;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds a Chromium, or installs one; without any the build fails and says what to install. */
final class ChromiumSource {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private ChromiumSource() {}

  /** The program, or empty for the one that Playwright has just downloaded for itself. */
  static Optional<Path> find() {
    String named = System.getenv("CHROMIUM_BIN");
    if (named != null && !named.isBlank()) {
      return Optional.of(namedByEnvironment(Path.of(named)));
    }
    return onPath().or(ChromiumSource::installedAsPackage).or(ChromiumSource::downloaded);
  }

  private static Path namedByEnvironment(Path program) {
    if (!Files.isExecutable(program)) {
      throw new AssertionError("CHROMIUM_BIN names " + program + ", which cannot be run.");
    }
    return program;
  }

  private static Optional<Path> onPath() {
    String path = System.getenv().getOrDefault("PATH", "");
    return NAMES.stream()
        .flatMap(
            name -> List.of(path.split(File.pathSeparator)).stream().map(f -> Path.of(f, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> installedAsPackage() {
    if ("root".equals(System.getProperty("user.name")) && run("apt-get", "update", "-q")) {
      run(
          "apt-get",
          "install",
          "-y",
          "-q",
          "--no-install-recommends",
          "chromium",
          "fonts-noto-cjk");
    }
    return onPath();
  }

  private static Optional<Path> downloaded() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    if (run(java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", "chromium")) {
      return Optional.empty();
    }
    throw new AssertionError(
        "No browser for the browser tests: install Chromium and a Chinese font (Debian: apt-get"
            + " install chromium fonts-noto-cjk), or name one by CHROMIUM_BIN, or leave these tests"
            + " out with -DskipBrowserTests.");
  }

  private static boolean run(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      return builder.start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
