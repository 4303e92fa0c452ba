package org.hongyan.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One run of the launcher as a user would start it: its process and what it says. */
public final class ProductProcess {
  private static final Duration LONGEST_START = Duration.ofMinutes(4);
  private static final String READY = "Hongyan is ready: ";

  private final Process process;
  private final StringBuffer output = new StringBuffer();
  private final Thread reader = new Thread(this::read, "product-output");

  private ProductProcess(Process process) {
    this.process = process;
    reader.setDaemon(true);
    reader.start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  /** Starts a trial run with the given settings on top of the test's own. */
  public static ProductProcess start(Path dataDir, int port, Map<String, String> settings) {
    ProcessBuilder builder =
        new ProcessBuilder(
                java(),
                "-cp",
                home().resolve("lib/hongyan-launcher.jar").toString(),
                "org.hongyan.launch.Launcher")
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("HONGYAN_"));
    environment.put("HONGYAN_HOME", home().toString());
    environment.put("HONGYAN_RUNTIME_DIR", target().resolve("runtime").toString());
    environment.put("HONGYAN_DATA_DIR", dataDir.toString());
    environment.put("HONGYAN_HTTP_PORT", String.valueOf(port));
    environment.put("HONGYAN_DEMO", "true");
    environment.putAll(settings);
    try {
      return new ProductProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port that nobody listens on now. */
  public static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path target() {
    return Path.of(System.getProperty("product.target", "target")).toAbsolutePath();
  }

  private static Path home() {
    return Path.of(System.getProperty("product.home", "target/home")).toAbsolutePath();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.append(line).append('\n');
      }
    } catch (IOException e) {
      output.append(e.getMessage());
    }
  }

  /** Waits until the product says that it is ready; fails with all it said when it does not. */
  public ProductProcess awaitReady() {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (!output.toString().contains(READY)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("The product did not start:\n" + said());
      }
      pause();
    }
    return this;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the end of a start that is expected to fail. */
  public int awaitExit() throws InterruptedException, TimeoutException {
    if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
      throw new TimeoutException("still running:\n" + said());
    }
    reader.join(5000);
    return process.exitValue();
  }

  /** All that the launcher printed so far. */
  public String said() {
    return output.toString();
  }

  /** The launcher's process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** The processor time that the launcher and all it started have used. */
  Duration processor() {
    return Stream.concat(Stream.of(handle()), handle().descendants())
        .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Ends the launcher without a chance to tidy up, as a crash would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /**
   * Asks the launcher and all it started to end, as a service manager does, and waits. Not with the
   * signal of Ctrl-C: whoever is started in the background of a script ignores that.
   */
  public void endAll(Duration limit) throws Exception {
    List<String> command = new ArrayList<>(List.of("kill", "-TERM"));
    Stream.concat(Stream.of(handle()), handle().descendants())
        .forEach(one -> command.add(String.valueOf(one.pid())));
    new ProcessBuilder(command).start().waitFor();
    if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
      throw new TimeoutException("still running:\n" + said());
    }
    reader.join(5000);
  }

  /** Stops the product in good order. */
  public void stop() {
    process.toHandle().destroy();
    try {
      process.waitFor(90, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
