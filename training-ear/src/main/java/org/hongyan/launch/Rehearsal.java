package org.hongyan.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;

/**
 * After a first start: starts the product once more in the background, with an empty database of
 * its own and at the lowest priority, only to write the class-data archive for the starts to come.
 * The first start itself is spared the cost of writing, and a killed product loses nothing.
 */
final class Rehearsal {
  private final Settings settings;
  private final Installation files;
  private volatile Server server;
  private volatile boolean ended;

  private Rehearsal(Settings settings, Installation files) {
    this.settings = settings;
    this.files = files;
  }

  static Optional<Rehearsal> beside(Settings product, Installation files, Server running) {
    if (!running.wantsRehearsal()) {
      return Optional.empty();
    }
    Path folder = product.runtimeDir().resolve("rehearsal");
    var rehearsal = new Rehearsal(product.forRehearsal(folder, freePort()), files);
    var thread = new Thread(rehearsal::run, "rehearsal");
    thread.setDaemon(true);
    thread.start();
    return Optional.of(rehearsal);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      return 0;
    }
  }

  private void run() {
    try (DataFolder folder = DataFolder.claim(settings.dataDir())) {
      ClassArchive.clearUnfinished(settings.runtimeDir());
      var log = new ServerLog(folder.inside("log"), line -> {});
      server = Server.start(settings, folder, files, log);
      if (ended) {
        server.end();
        return;
      }
      new Readiness(settings, server).await();
      server.stop();
      Installation.deleteTree(folder.path());
    } catch (StartRefused | IOException e) {
      end();
    }
  }

  void end() {
    ended = true;
    if (server != null && server.alive()) {
      server.end();
    }
  }
}
