package org.hongyan.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;

/** Fills the database of a stopped product from files, by the database's own fast way. */
final class BulkLoad {
  private BulkLoad() {}

  static void into(Database database, Path dataDir, List<BenchmarkRecords.Table> tables)
      throws Exception {
    if (database == Database.DERBY) {
      intoDerby(dataDir.resolve("derby"), tables);
    } else {
      intoPostgres(database.environment(), tables);
    }
  }

  private static Connection postgres(Map<String, String> settings) throws SQLException {
    return DriverManager.getConnection(
        settings.get("HONGYAN_DB_URL"),
        settings.get("HONGYAN_DB_USER"),
        settings.get("HONGYAN_DB_PASSWORD"));
  }

  private static void intoPostgres(
      Map<String, String> settings, List<BenchmarkRecords.Table> tables)
      throws SQLException, IOException {
    try (Connection connection = postgres(settings);
        Statement statement = connection.createStatement()) {
      for (BenchmarkRecords.Table table : tables) {
        try (BufferedReader rows = Files.newBufferedReader(table.file())) {
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy %s (%s) from stdin csv".formatted(table.name(), table.columns()), rows);
        }
      }
      statement.executeUpdate("update figure_version set changes = changes + 1");
      statement.execute("analyze");
    }
  }

  private static void intoDerby(Path folder, List<BenchmarkRecords.Table> tables)
      throws SQLException {
    String url = "jdbc:derby:" + folder;
    try (Connection connection = DriverManager.getConnection(url)) {
      String schema = schemaOf(connection);
      for (BenchmarkRecords.Table table : tables) {
        fill(connection, schema, table);
      }
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(
            "update %s.figure_version set changes = changes + 1".formatted(schema));
      }
    } finally {
      shutDown(url);
    }
  }

  private static String schemaOf(Connection connection) throws SQLException {
    try (ResultSet tables = connection.getMetaData().getTables(null, null, "PERSON_TIME", null)) {
      tables.next();
      return tables.getString("TABLE_SCHEM");
    }
  }

  private static void fill(Connection connection, String schema, BenchmarkRecords.Table table)
      throws SQLException {
    try (CallableStatement load =
        connection.prepareCall(
            "call syscs_util.syscs_import_data(?, ?, ?, null, ?, ',', '\"', 'UTF-8', 0)")) {
      load.setString(1, schema);
      load.setString(2, table.name().toUpperCase(Locale.ROOT));
      load.setString(3, table.columns().toUpperCase(Locale.ROOT));
      load.setString(4, table.file().toString());
      load.execute();
    }
  }

  /** Derby reports its orderly end as an exception. */
  private static void shutDown(String url) throws SQLException {
    try {
      DriverManager.getConnection(url + ";shutdown=true").close();
    } catch (SQLException e) {
      if (!"08006".equals(e.getSQLState())) {
        throw e;
      }
    }
  }
}
