package org.hongyan.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the state that this version of the product needs. */
public final class Migration {

  private Migration() {}

  /** Applies what is missing; a database that is up to date is left as it is. */
  public static void run(DataSource dataSource) {
    boolean derby = isDerby(dataSource);
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .placeholders(
            Map.of("blob", derby ? "blob(64M)" : "bytea", "clob", derby ? "clob" : "text"))
        .table("schema_history")
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }

  private static boolean isDerby(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().contains("Derby");
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be reached: " + e.getMessage(), e);
    }
  }
}
