package org.hongyan.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The class-data archive (JEP 350): written when a first run ends in good order, read by the next
 * ones, which then start in about two thirds of the time. It fits one Java, one server and one set
 * of libraries; an archive that does not fit is ignored by Java, never an error.
 */
final class ClassArchive {
  private final Path file;

  private ClassArchive(Path file) {
    this.file = file;
  }

  static ClassArchive in(Path folder, UnpackedServer server, Path application, List<String> flags) {
    try {
      String key =
          Fingerprint.ofText(
              String.join(
                  "|",
                  System.getProperty("java.vm.version"),
                  server.classPath(),
                  Fingerprint.ofLibraries(application),
                  flags.toString()));
      return new ClassArchive(folder.resolve("classes-" + key + ".jsa"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean exists() {
    return Files.isReadable(file);
  }

  private Path unfinished() {
    return file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
  }

  /** Keeps what a server that ended in good order has written. */
  void keep() {
    try {
      if (Files.exists(unfinished())) {
        Files.move(unfinished(), file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Java options that use the archive, or write it when there is none yet. */
  List<String> options() {
    return List.of(
        exists() ? "-XX:SharedArchiveFile=" + file : "-XX:ArchiveClassesAtExit=" + unfinished(),
        "-Xshare:auto",
        "-Xlog:disable",
        "-Xlog:all=error:stderr");
  }
}
