package org.hongyan.product;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The databases that the product runs on. */
public enum Database {
  DERBY {
    @Override
    Map<String, String> environment() {
      return Map.of();
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
  };

  /** The settings that make the product use this database, started when first asked for. */
  abstract Map<String, String> environment();

  /** A real server from its published binaries, ended with the tests. */
  private static final class Postgres {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
