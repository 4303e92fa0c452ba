package org.hongyan.web.ledger;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Workbooks as downloads. */
final class Workbooks {

  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Workbooks() {}

  /** Writes a workbook. */
  @FunctionalInterface
  interface Writing {
    void write(OutputStream out) throws IOException;
  }

  /** Made whole before the answer starts, so that a refusal is still an answer of its own. */
  static Response download(String fileName, Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Response.ok(out.toByteArray(), MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
        .build();
  }
}
