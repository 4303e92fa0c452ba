package org.hongyan.shared.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.derby.iapi.jdbc.AutoloadedDriver;

/**
 * Opens connections to the database that the environment names. The server pools them; being our
 * own class it lets one archive serve Derby and PostgreSQL alike.
 */
public class TrainingDataSource implements DataSource {

  private static final String PAGE_CACHE = "derby.storage.pageCacheSize";
  private static final String PAGES = "10000";
  private static final String CONNECT_TIMEOUT_SECONDS = "5";
  private static final String SOCKET_TIMEOUT_SECONDS = "120";

  private final DatabaseSettings settings;
  private PrintWriter logWriter;
  private int loginTimeout;

  public TrainingDataSource() {
    this(DatabaseSettings.of(System.getenv()));
  }

  public TrainingDataSource(DatabaseSettings settings) {
    this.settings = settings;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(settings.user(), settings.password());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Properties properties = new Properties();
    if (user != null && !user.isBlank()) {
      properties.setProperty("user", user);
      properties.setProperty("password", password == null ? "" : password);
    }
    if (!settings.derby()) {
      properties.setProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
      properties.setProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
      properties.setProperty("reWriteBatchedInserts", "true");
    }
    Connection connection = driver().connect(settings.url(), properties);
    if (connection == null) {
      throw new SQLException("HONGYAN_DB_URL names no database of a known kind", "08001");
    }
    return connection;
  }

  /* Derby's own 1000 pages are read anew again and again while a large ledger is written */
  private static void enlargePageCache() {
    if (System.getProperty(PAGE_CACHE) == null) {
      System.setProperty(PAGE_CACHE, PAGES);
    }
  }

  private Driver driver() throws SQLException {
    if (settings.derby()) {
      enlargePageCache();
    }
    return settings.derby() ? new AutoloadedDriver() : new org.postgresql.Driver();
  }

  @Override
  public PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    logWriter = out;
  }

  @Override
  public void setLoginTimeout(int seconds) {
    loginTimeout = seconds;
  }

  @Override
  public int getLoginTimeout() {
    return loginTimeout;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (isWrapperFor(type)) {
      return type.cast(this);
    }
    throw new SQLException("not a wrapper for " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
