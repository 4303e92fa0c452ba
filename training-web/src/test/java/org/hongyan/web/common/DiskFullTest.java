package org.hongyan.web.common;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskFullTest {

  @ParameterizedTest
  @ValueSource(strings = {"53100", "XSDG1", "XSLA4"})
  void isToldByTheStateOfEitherDatabase(String state) {
    assertTrue(DiskFull.caused(wrapped(new SQLException("could not write", state))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"No space left on device", "upload.part: Disk quota exceeded"})
  void isToldByWhatTheSystemSays(String message) {
    assertTrue(DiskFull.caused(wrapped(new IOException(message))));
  }

  @Test
  void isNoRefusalAndNoConnectionLost() {
    assertFalse(DiskFull.caused(wrapped(new SQLException("refused", "23505"))));
    assertFalse(DiskFull.caused(wrapped(new SQLException("no answer", "08006"))));
    assertFalse(DiskFull.caused(wrapped(new IOException("Broken pipe"))));
    assertFalse(DiskFull.caused(new IllegalStateException()));
  }

  private static Throwable wrapped(Throwable cause) {
    return new ServletException(new IllegalStateException("while writing", cause));
  }
}
