package org.hongyan.launch;

import static org.hongyan.launch.StartRefused.Reason.DATABASE_UNREACHABLE;
import static org.hongyan.launch.StartRefused.Reason.PORT_TAKEN;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be found out before a server is started in vain. */
final class Precheck {
  private static final int DATABASE_WAIT_MILLIS = 5000;
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
