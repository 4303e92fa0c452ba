package org.hongyan.launch;

import static org.hongyan.launch.StartRefused.Reason.DATA_FOLDER_IN_USE;
import static org.hongyan.launch.StartRefused.Reason.DATA_FOLDER_NOT_WRITABLE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * The folder that one running product owns. The launcher holds {@code launcher.lock}, the server
 * itself {@code server.lock}: a server that outlives its killed launcher for a moment is waited
 * for, a living launcher is not.
 */
final class DataFolder implements AutoCloseable {
  static final String SERVER_LOCK = "server.lock";
  private static final Duration GRACE = Duration.ofSeconds(40);

  private final Path path;
  private final Lock lock;

  private DataFolder(Path path, Lock lock) {
    this.path = path;
    this.lock = lock;
  }

  static DataFolder claim(Path path) throws StartRefused {
    try {
      Files.createDirectories(path);
      Files.delete(Files.createTempFile(path, "writable", ".tmp"));
      Lock lock =
          Lock.tryOn(path.resolve("launcher.lock"))
              .orElseThrow(() -> new StartRefused(DATA_FOLDER_IN_USE, path));
      awaitServerGone(path);
      setAsideUnfinishedDatabase(path.resolve("derby"));
      return new DataFolder(path, lock);
    } catch (IOException e) {
      throw new StartRefused(DATA_FOLDER_NOT_WRITABLE, path);
    }
  }

  private static void awaitServerGone(Path path) throws IOException, StartRefused {
    long end = System.nanoTime() + GRACE.toNanos();
    while (System.nanoTime() < end) {
      Optional<Lock> free = Lock.tryOn(path.resolve(SERVER_LOCK));
      if (free.isPresent()) {
        free.get().close();
        return;
      }
      Pause.millis(200);
    }
    throw new StartRefused(DATA_FOLDER_IN_USE, path);
  }

  /** A database whose first creation was cut off never held anything and cannot be opened. */
  private static void setAsideUnfinishedDatabase(Path database) throws IOException {
    if (Files.isDirectory(database) && !Files.exists(database.resolve("service.properties"))) {
      Files.move(
          database, database.resolveSibling("derby.unfinished-" + System.currentTimeMillis()));
    }
  }

  Path path() {
    return path;
  }

  Path inside(String first, String... more) throws StartRefused {
    Path folder = path.resolve(Path.of(first, more));
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StartRefused(DATA_FOLDER_NOT_WRITABLE, folder);
    }
  }

  @Override
  public void close() {
    lock.close();
  }

  /** A lock that the operating system gives back when its holder ends, however it ends. */
  static final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
      this.channel = channel;
    }

    static Optional<Lock> tryOn(Path file) throws IOException {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        return Optional.empty();
      }
      String owner = ProcessHandle.current().pid() + System.lineSeparator();
      channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new Lock(channel));
    }

    private static boolean locked(FileChannel channel) throws IOException {
      try {
        FileLock lock = channel.tryLock();
        return lock != null;
      } catch (OverlappingFileLockException e) {
        return false;
      }
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
