package org.hongyan.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Derby databases, each a copy of the files of one that was migrated once and shut down. */
final class DerbyCopies {

  /** How Derby says that a database was shut down as asked. */
  private static final String SHUT_DOWN = "08006";

  private static Path template;

  private DerbyCopies() {}

  /** A database that nobody else has. */
  static synchronized DatabaseSettings next() throws IOException {
    if (template == null) {
      Path migrated = folder();
      Migration.run(new TrainingDataSource(settings(migrated, ";create=true")));
      shutDown(migrated);
      template = migrated;
    }
    Path copy = folder();
    copy(template, copy);
    return settings(copy, "");
  }

  private static Path folder() throws IOException {
    return Files.createTempDirectory(Path.of("target"), "derby").resolve("db");
  }

  private static DatabaseSettings settings(Path folder, String attributes) {
    return new DatabaseSettings("jdbc:derby:" + folder + attributes, "", "");
  }

  private static void shutDown(Path folder) throws IOException {
    try {
      DriverManager.getConnection("jdbc:derby:" + folder + ";shutdown=true").close();
      throw new IOException("not shut down: " + folder);
    } catch (SQLException told) {
      if (!SHUT_DOWN.equals(told.getSQLState())) {
        throw new IOException(told);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(from)) {
      all = found.toList();
    }
    for (Path each : all) {
      Files.copy(each, to.resolve(from.relativize(each)));
    }
  }
}
