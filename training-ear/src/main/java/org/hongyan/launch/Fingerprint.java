package org.hongyan.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** Short marks by which kept files are recognised as still fitting; no protection of any kind. */
final class Fingerprint {
  private Fingerprint() {}

  static String ofText(String text) {
    return crc(text.getBytes(StandardCharsets.UTF_8));
  }

  static String ofContent(Path file) throws IOException {
    return crc(Files.readAllBytes(file));
  }

  /** Of a large file: its size and the list of what is in it, without reading it whole. */
  static String ofFile(Path archive) throws IOException {
    try (var zip = new ZipFile(archive.toFile())) {
      var list = new StringBuilder().append(Files.size(archive));
      zip.stream().forEach(entry -> list.append(entry.getName()).append(entry.getCrc()));
      return ofText(list.toString());
    }
  }

  /** Of the libraries inside a WAR, its own code left out: they change seldom. */
  static String ofLibraries(Path war) throws IOException {
    try (var zip = new ZipFile(war.toFile())) {
      var list = new StringBuilder();
      zip.stream()
          .filter(entry -> entry.getName().startsWith("WEB-INF/lib/"))
          .filter(entry -> !entry.getName().contains("training-"))
          .forEach(entry -> list.append(entry.getName()).append(entry.getCrc()));
      return ofText(list.toString());
    }
  }

  /** Of the files as they lie there: their places, sizes and dates. */
  static String ofFiles(List<Path> files) throws IOException {
    var list = new StringBuilder();
    for (Path file : files) {
      list.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
    }
    return ofText(list.toString());
  }

  private static String crc(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return String.format("%08x", crc.getValue());
  }
}
