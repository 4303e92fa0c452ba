package org.hongyan.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Starts the product in the foreground and says when it can be used, or why it cannot. */
public final class Launcher {
  private static final PrintStream CONSOLE =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private volatile Server server;
  private volatile Optional<Rehearsal> rehearsal = Optional.empty();
  private volatile boolean stopping;

  private Launcher() {}

  /** Runs the product until it is stopped by a signal or ends by itself. */
  public static void main(String[] arguments) throws IOException {
    System.exit(new Launcher().run());
  }

  private int run() throws IOException {
    try {
      Settings settings = Settings.fromEnvironment();
      Installation files = Installation.at(settings.home());
      try (DataFolder data = DataFolder.claim(settings.dataDir())) {
        return serve(settings, files, data);
      }
    } catch (StartRefused e) {
      CONSOLE.println(e.getMessage());
      return e.reason().exitCode();
    }
  }

  private int serve(Settings settings, Installation files, DataFolder data)
      throws StartRefused, IOException {
    Precheck.portIsFree(settings);
    Precheck.databaseAnswers(settings);
    Precheck.roomIsLeft(settings, data);
    say("STARTING", data.path());
    var log =
        new ServerLog(data.inside("log"), line -> CONSOLE.println(withAddress(settings, line)));
    server = Server.start(settings, data, files, log);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopOnSignal, "stop"));
    try {
      new Readiness(settings, server).await();
    } catch (StartRefused e) {
      return refuse(e);
    }
    say("READY", settings.url());
    rehearsal = Rehearsal.beside(settings, files, server);
    return awaitEnd();
  }

  private int refuse(StartRefused refusal) {
    if (!stopping) {
      stopping = true;
      server.end();
      CONSOLE.println(refusal.getMessage());
    }
    return refusal.reason().exitCode();
  }

  private int awaitEnd() {
    int exitCode = server.ended().join();
    rehearsal.ifPresent(Rehearsal::end);
    if (!stopping) {
      stopping = true;
      say("SERVER_DIED", exitCode, server.log().file());
    }
    return exitCode == 0 ? StartRefused.Reason.SERVER_ENDED.exitCode() : exitCode;
  }

  private void stopOnSignal() {
    if (!stopping) {
      stopping = true;
      say("STOPPING");
      rehearsal.ifPresent(Rehearsal::end);
      server.stop();
      say("STOPPED");
    }
  }

  /** The product does not know under which address it is reached; its set-up link needs one. */
  private static String withAddress(Settings settings, String line) {
    return line.replace(" /setup?", " " + settings.url() + "setup?");
  }

  private static void say(String sentence, Object... values) {
    CONSOLE.println(StartRefused.sentence(sentence, values));
  }
}
