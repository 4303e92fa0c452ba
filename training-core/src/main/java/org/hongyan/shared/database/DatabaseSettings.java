package org.hongyan.shared.database;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the database is. Read from the environment alone, so that it is known before the server's
 * own configuration is.
 *
 * @param url JDBC address; embedded Derby in the data folder where none is set
 */
public record DatabaseSettings(String url, String user, String password) {

  public static DatabaseSettings of(Map<String, String> environment) {
    String url = environment.getOrDefault("HONGYAN_DB_URL", "");
    if (url.isBlank()) {
      url = "jdbc:derby:" + derbyFolder(environment) + ";create=true";
    }
    return new DatabaseSettings(
        url,
        environment.getOrDefault("HONGYAN_DB_USER", ""),
        environment.getOrDefault("HONGYAN_DB_PASSWORD", ""));
  }

  public boolean derby() {
    return url.startsWith("jdbc:derby:");
  }

  private static Path derbyFolder(Map<String, String> environment) {
    String data = environment.getOrDefault("HONGYAN_DATA_DIR", "");
    return Path.of(data.isBlank() ? "data" : data).toAbsolutePath().normalize().resolve("derby");
  }
}
