package org.hongyan.launch;

import static org.hongyan.launch.StartRefused.Reason.DATABASE_UNREACHABLE;
import static org.hongyan.launch.StartRefused.Reason.NO_ROOM;
import static org.hongyan.launch.StartRefused.Reason.PORT_TAKEN;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be found out before a server is started in vain. */
final class Precheck {
  private static final int DATABASE_WAIT_MILLIS = 5000;
  private static final long BYTES_OF_MEGABYTE = 1L << 20;

  /** For the server's working files and a database to begin with. */
  private static final long DATA_MEGABYTES = 64;

  /** For the unpacked server and the class-data archive as well. */
  private static final long UNPACKED_MEGABYTES = 320;

  private static final Pattern POSTGRESQL =
      Pattern.compile("jdbc:postgresql://([^/:?,\\[\\]]+)(?::(\\d+))?(?:[/?].*)?");

  private Precheck() {}

  static void portIsFree(Settings settings) throws StartRefused {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(settings.address(), settings.port()));
    } catch (IOException e) {
      throw new StartRefused(PORT_TAKEN, settings.port());
    }
  }

  /** A disk too full is found out here, not after a minute of starting. */
  static void roomIsLeft(Settings settings, DataFolder data) throws StartRefused, IOException {
    demand(data.path(), DATA_MEGABYTES);
    Path runtime = Files.createDirectories(settings.runtimeDir());
    try (var unpacked = Files.newDirectoryStream(runtime, UnpackedServer.NAMES)) {
      demand(runtime, unpacked.iterator().hasNext() ? DATA_MEGABYTES : UNPACKED_MEGABYTES);
    }
  }

  private static void demand(Path folder, long megabytes) throws StartRefused, IOException {
    long left = Files.getFileStore(folder).getUsableSpace() / BYTES_OF_MEGABYTE;
    if (left < megabytes) {
      throw new StartRefused(NO_ROOM, folder, left, megabytes);
    }
  }

  /** A single PostgreSQL host is tried; other addresses are left to the driver. */
  static void databaseAnswers(Settings settings) throws StartRefused {
    Matcher address = POSTGRESQL.matcher(settings.dbUrl().orElse(""));
    if (!address.matches()) {
      return;
    }
    int port = address.group(2) == null ? 5432 : Integer.parseInt(address.group(2));
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.group(1), port), DATABASE_WAIT_MILLIS);
    } catch (IOException e) {
      throw new StartRefused(DATABASE_UNREACHABLE, address.group(1) + ":" + port);
    }
  }
}
