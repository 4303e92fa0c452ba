package org.hongyan.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The server's process, from its start to its end. */
final class Server {
  /** A rehearsal writes the class-data archive when it stops. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

  private static final int KILLED = 128 + 9;

  private static final List<String> LOW_PRIORITY =
      Files.isExecutable(Path.of("/usr/bin/nice"))
          ? List.of("/usr/bin/nice", "-n", "19")
          : List.of();

  private final Process process;
  private final ServerLog log;
  private final ClassArchive archive;
  private final Thread follower;

  private Server(Process process, ServerLog log, ClassArchive archive) {
    this.process = process;
    this.archive = archive;
    this.log = log;
    this.follower = new Thread(() -> log.follow(process.getInputStream()), "server-log");
    follower.setDaemon(true);
    follower.start();
  }

  static Server start(Settings settings, DataFolder data, Installation files, ServerLog log)
      throws StartRefused, IOException {
    Path runtime = settings.runtimeDir();
    Files.createDirectories(runtime);
    UnpackedServer server = UnpackedServer.in(runtime, files);
    Instance instance = Instance.fresh(data.path().resolve("instance"), server, settings);
    ClassArchive archive = ClassArchive.of(settings, server, files);
    List<String> command = new ArrayList<>(settings.rehearsal() ? LOW_PRIORITY : List.of());
    command.add(Installation.java());
    command.addAll(JavaOptions.of(settings));
    command.addAll(server.moduleOptions());
    command.addAll(settings.rehearsal() ? archive.writing() : archive.reading());
    command.add("-Dderby.stream.error.file=" + log.file().resolveSibling("derby.log"));
    command.addAll(settings.javaOptions());
    command.addAll(List.of("-cp", server.classPath(), ServerProcess.class.getName()));
    command.addAll(List.of(server.folder().toString(), data.path().toString()));
    command.addAll(instance.arguments(settings, files.application()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    passOn(settings, builder.environment());
    return new Server(builder.start(), log, archive);
  }

  private static void passOn(Settings settings, Map<String, String> environment) {
    environment.put("HONGYAN_DATA_DIR", settings.dataDir().toString());
    environment.put("HONGYAN_HTTP_PORT", String.valueOf(settings.port()));
    environment.put("HONGYAN_DEMO", String.valueOf(settings.demo()));
    if (settings.rehearsal()) {
      environment.keySet().removeIf(name -> name.matches("HONGYAN_(DB|SMTP)_.*"));
    }
  }

  private void keepArchive() {
    if (process.exitValue() != KILLED) {
      archive.keep();
    }
  }

  boolean wantsRehearsal() {
    return !archive.exists();
  }

  boolean alive() {
    return process.isAlive();
  }

  ServerLog log() {
    return log;
  }

  CompletableFuture<Integer> ended() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** Ends a server that failed to start: there is nothing to save. */
  void end() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }

  /** Asks the server to stop and waits; what does not stop in time is ended. */
  void stop() {
    process.toHandle().destroy();
    try {
      if (process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        keepArchive();
      } else {
        process.destroyForcibly().waitFor();
      }
      follower.join(2000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
