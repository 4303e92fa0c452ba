package org.hongyan.plan.figures;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads rows one after the other as the database sends them and keeps none, so that a million takes
 * no more memory than ten.
 */
public final class RowStream {

  private static final int FETCH = 5000;

  private RowStream() {}

  /** Takes a row. */
  @FunctionalInterface
  public interface Take {
    void from(ResultSet row) throws SQLException;
  }

  /** Gives every row of {@code select}, which ends with its tables, that meets the conditions. */
  public static void each(
      EntityManager entityManager, String select, RowConditions conditions, Take take) {
    entityManager.flush();
    try (PreparedStatement statement =
        entityManager.unwrap(Connection.class).prepareStatement(conditions.after(select))) {
      statement.setFetchSize(FETCH);
      conditions.bind(statement);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          take.from(rows);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the rows of a figure could not be read", e);
    }
  }
}
