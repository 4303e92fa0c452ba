package org.hongyan.product;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The databases that the product runs on. */
public enum Database {
  DERBY {
    @Override
    Map<String, String> environment() {
      return Map.of();
    }

    @Override
    List<Path> folders(Product product) {
      return List.of(product.dataDir());
    }
  },
  POSTGRESQL {
    @Override
    Map<String, String> environment() {
      return Map.of(
          "HONGYAN_DB_URL",
              "jdbc:postgresql://127.0.0.1:" + Postgres.SERVER.getPort() + "/postgres",
          "HONGYAN_DB_USER", "postgres",
          "HONGYAN_DB_PASSWORD", "postgres");
    }

    @Override
    List<Path> folders(Product product) {
      return List.of(Postgres.folder(), product.dataDir());
    }
  };

  /** The settings that make the product use this database, started when first asked for. */
  abstract Map<String, String> environment();

  /** Where this database and the product on it keep what they write, the database first. */
  abstract List<Path> folders(Product product);

  /** The settings of a product on an empty database of its own. */
  Map<String, String> freshDatabase(String name) {
    if (this == DERBY) {
      return environment();
    }
    try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Map<String, String> settings = new HashMap<>(environment());
    settings.computeIfPresent("HONGYAN_DB_URL", (key, url) -> url.replaceFirst("[^/]+$", name));
    return settings;
  }

  /** A real server from its published binaries, ended with the tests. */
  private static final class Postgres {
    static final EmbeddedPostgres SERVER = start();

    static Path folder() {
      try (var connection = SERVER.getPostgresDatabase().getConnection();
          var answer = connection.createStatement().executeQuery("show data_directory")) {
        answer.next();
        return Path.of(answer.getString(1));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
