package org.hongyan.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Databases of one PostgreSQL server, each a copy of one that was migrated once: a server and all
 * migrations for each test would take seconds.
 */
final class PostgresCopies {

  private static final String USER = "postgres";
  private static final String TEMPLATE = "migrated";

  private static EmbeddedPostgres server;
  private static int copies;

  private PostgresCopies() {}

  /** A database that nobody else has. */
  static synchronized DatabaseSettings next() throws IOException {
    if (server == null) {
      server = EmbeddedPostgres.builder().start();
      create("create database " + TEMPLATE);
      Migration.run(new TrainingDataSource(settings(TEMPLATE)));
    }
    copies++;
    create("create database copy" + copies + " template " + TEMPLATE);
    return settings("copy" + copies);
  }

  private static DatabaseSettings settings(String name) {
    return new DatabaseSettings(server.getJdbcUrl(USER, name), USER, USER);
  }

  private static void create(String sql) throws IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
