package org.hongyan.web.common;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P03"})
  void isToldByTheStateOfAConnection(String state) {
    assertTrue(DatabaseAway.caused(wrapped(new SQLException("no answer", state))));
  }

  @Test
  void isToldByWhatThePoolSays() {
    String message = "Error in allocating a connection. Cause: Connection could not be allocated";
    assertTrue(DatabaseAway.caused(wrapped(new SQLException(message))));
    assertTrue(DatabaseAway.caused(new SQLNonTransientConnectionException("gone")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "40001", "57014"})
  void isNoRefusalOfTheDatabaseItself(String state) {
    assertFalse(DatabaseAway.caused(wrapped(new SQLException("refused", state))));
    assertFalse(DatabaseAway.caused(new IllegalStateException("something else")));
  }

  private static Throwable wrapped(Throwable cause) {
    return new ServletException(new IllegalStateException("while showing the page", cause));
  }
}
