package org.hongyan.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Payara Micro unpacked, so that its classes lie on the ordinary class path where a class-data
 * archive reaches them. Unpacked once for each server file and kept.
 */
final class UnpackedServer {
  private static final String MAIN_JAR = "launch-micro.jar";

  private static final String PREFIX = "payara-";

  /** What the folders of unpacked servers are called, as a pattern. */
  static final String NAMES = PREFIX + "*";

  private final Path folder;
  private final List<Path> classPath;

  private UnpackedServer(Path folder, Path launcher, List<Path> libraries) {
    this.folder = folder;
    this.classPath =
        Stream.concat(Stream.of(folder.resolve(MAIN_JAR), launcher), libraries.stream()).toList();
  }

  static UnpackedServer in(Path runtime, Installation installation) {
    try {
      Path folder = runtime.resolve(PREFIX + Fingerprint.ofFile(installation.server()));
      if (!Files.exists(folder.resolve(MAIN_JAR))) {
        unpack(installation.server(), folder);
      }
      return new UnpackedServer(
          folder, keepLauncher(folder, installation.launcher()), installation.libraries());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(Path server, Path folder) throws IOException {
    Path fresh = Files.createTempDirectory(folder.getParent(), "unpacking");
    Process process =
        new ProcessBuilder(
                Installation.java(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                server.toString(),
                "--rootdir",
                fresh.toString(),
                "--outputlauncher")
            .redirectErrorStream(true)
            .redirectOutput(fresh.resolve("unpacking.log").toFile())
            .start();
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("the server could not be unpacked, see " + fresh);
    }
    if (Files.exists(folder.resolve(MAIN_JAR))) {
      Installation.deleteTree(fresh);
    } else {
      Installation.deleteTree(folder);
      Files.move(fresh, folder);
    }
  }

  /** The same file for the same content: a class-data archive is bound to the file's date. */
  private static Path keepLauncher(Path folder, Path launcher) throws IOException {
    Path kept = folder.resolve("hongyan-launcher-" + Fingerprint.ofContent(launcher) + ".jar");
    if (!Files.exists(kept)) {
      Path copy = Files.createTempFile(folder, "launcher", ".jar");
      Files.copy(launcher, copy, StandardCopyOption.REPLACE_EXISTING);
      try {
        Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException e) {
        Files.delete(copy);
      }
    }
    return kept;
  }

  Path folder() {
    return folder;
  }

  String classPath() {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** The openings in the module system that the server's own manifest asks for. */
  List<String> moduleOptions() {
    try (var jar = new JarFile(folder.resolve(MAIN_JAR).toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      List<String> options = new ArrayList<>();
      addModuleOptions(options, "--add-opens=", manifest.getValue("Add-Opens"));
      addModuleOptions(options, "--add-exports=", manifest.getValue("Add-Exports"));
      return options;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addModuleOptions(List<String> options, String option, String packages) {
    if (packages != null) {
      for (String name : packages.strip().split("\\s+")) {
        options.add(option + name + "=ALL-UNNAMED");
      }
    }
  }
}
