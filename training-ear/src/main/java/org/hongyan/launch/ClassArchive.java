package org.hongyan.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The class-data archive (JEP 350): written by a rehearsal after the first start, read by the next
 * ones, which then start in about half the time. It fits one Java, one server and one set of
 * libraries; an archive that does not fit is ignored by Java, never an error.
 */
final class ClassArchive {
  private final Path file;

  private ClassArchive(Path file) {
    this.file = file;
  }

  static ClassArchive of(Settings settings, UnpackedServer server, Installation files) {
    Path folder = settings.runtimeDir();
    return in(folder, server, files, JavaOptions.of(settings));
  }

  private static ClassArchive in(
      Path folder, UnpackedServer server, Installation files, List<String> flags) {
    try {
      String key =
          Fingerprint.ofText(
              String.join(
                  "|",
                  System.getProperty("java.vm.version"),
                  server.classPath(),
                  Fingerprint.ofFiles(files.libraries()),
                  Fingerprint.ofLibraries(files.application()),
                  flags.toString()));
      return new ClassArchive(folder.resolve("classes-" + key + ".jsa"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean exists() {
    return Files.isReadable(file);
  }

  private Path unfinished() {
    return file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
  }

  /** Removes what rehearsals left that were cut off; only one runs at a time. */
  static void clearUnfinished(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "classes-*.jsa.*")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
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

  /** The Java options that write the archive at the end of the run. */
  List<String> writing() {
    return quietly("-XX:ArchiveClassesAtExit=" + unfinished());
  }

  /** The Java options that use the archive if there is one: writing slows a start down. */
  List<String> reading() {
    return exists() ? quietly("-XX:SharedArchiveFile=" + file) : List.of();
  }

  private static List<String> quietly(String option) {
    return List.of(option, "-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr");
  }
}
