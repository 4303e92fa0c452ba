package org.hongyan.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The main program of the server's own process: holds the data folder's lock for as long as it
 * lives, ends when its launcher does (its standard input closes), and hands over to Payara Micro.
 */
public final class ServerProcess {
  private static final int LOCK_TAKEN = StartRefused.Reason.DATA_FOLDER_IN_USE.exitCode();
  private static final long LONGEST_STOP_MILLIS = 60_000;
  private static DataFolder.Lock lock;

  private ServerProcess() {}

  /**
   * Runs the server.
   *
   * @param arguments unpacked server, data folder, then Payara Micro's own arguments
   */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    lock = DataFolder.Lock.tryOn(Path.of(arguments[1], DataFolder.SERVER_LOCK)).orElse(null);
    if (lock == null) {
      System.exit(LOCK_TAKEN);
    }
    endWithLauncher();
    runPayara(Path.of(arguments[0]), Arrays.copyOfRange(arguments, 2, arguments.length));
  }

  private static void endWithLauncher() {
    var watch = new Thread(ServerProcess::awaitEndOfLauncher, "launcher-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void awaitEndOfLauncher() {
    try {
      int next = System.in.read();
      while (next >= 0) {
        next = System.in.read();
      }
    } catch (IOException e) {
      System.err.println("The launcher is gone: " + e.getMessage());
    }
    var lastResort =
        new Thread(
            () -> {
              Pause.millis(LONGEST_STOP_MILLIS);
              Runtime.getRuntime().halt(1);
            },
            "last-resort");
    lastResort.setDaemon(true);
    lastResort.start();
    System.exit(0);
  }

  private static void runPayara(Path server, String[] arguments)
      throws ReflectiveOperationException {
    System.setProperty(
        "fish.payara.micro.BootJar", server.resolve("launch-micro.jar").toUri().toString());
    System.setProperty("fish.payara.micro.UnpackDir", server.toString());
    try {
      Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      System.exit(1);
    }
  }
}
