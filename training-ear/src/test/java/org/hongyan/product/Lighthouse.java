package org.hongyan.product;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The Lighthouse of {@code package-lock.json}, installed below the build's own folder, with its own
 * settings for a phone: a slowed network and a slowed processor.
 */
final class Lighthouse {

  private static final List<String> FILES = List.of("package.json", "package-lock.json");
  private static final String CATEGORIES = "--only-categories=performance,accessibility";
  private static final int LONGEST_MINUTES = 5;
  private static final String WHAT_TO_DO =
      "No Lighthouse: install Node.js 18.20 or newer and npm (Debian: apt-get install nodejs npm)"
          + " and let npm reach a registry, or leave Lighthouse out with -DskipLighthouse.";

  private final Path folder;

  private Lighthouse(Path folder) {
    this.folder = folder;
  }

  /** Installs it unless this very version is there already. */
  static Lighthouse installed() throws IOException {
    Path folder = Files.createDirectories(ProductProcess.target().resolve("lighthouse"));
    Path finished = folder.resolve("node_modules/.package-lock.json");
    boolean changed = false;
    for (String name : FILES) {
      changed |= put(folder.resolve(name), resource(name));
    }
    if (changed) {
      Files.deleteIfExists(finished);
    }
    Lighthouse lighthouse = new Lighthouse(folder);
    if (!Files.exists(finished)) {
      lighthouse.install();
    }
    return lighthouse;
  }

  private static boolean put(Path file, String content) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(content)) {
      return false;
    }
    Files.writeString(file, content);
    return true;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Lighthouse.class.getResourceAsStream("lighthouse/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void install() throws IOException {
    try {
      run(Map.of(), "npm", "ci", "--engine-strict", "--ignore-scripts", "--no-audit", "--no-fund");
    } catch (IOException | AssertionError fault) {
      throw new AssertionError(WHAT_TO_DO, fault);
    }
  }

  /** Opens the page as on a first visit, in Chinese. */
  PhoneReport report(URI page) throws IOException {
    Path json = folder.resolve("report" + page.getPath().replace('/', '-') + ".json");
    run(
        Map.of("CHROME_PATH", Browser.program()),
        "node",
        "node_modules/lighthouse/cli/index.js",
        page.toString(),
        "--quiet",
        "--no-enable-error-reporting",
        "--form-factor=mobile",
        CATEGORIES,
        "--chrome-flags=--headless=new --accept-lang=zh-CN " + String.join(" ", Browser.FLAGS),
        "--output=json",
        "--output-path=" + json);
    return PhoneReport.of(JsonParser.parseString(Files.readString(json)).getAsJsonObject());
  }

  private void run(Map<String, String> environment, String... command) throws IOException {
    Path log = folder.resolve(command[0] + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    int exit = process.onExit().orTimeout(LONGEST_MINUTES, TimeUnit.MINUTES).join().exitValue();
    if (exit != 0) {
      throw new AssertionError(
          List.of(command) + " ended with " + exit + "\n" + Files.readString(log));
    }
  }
}
