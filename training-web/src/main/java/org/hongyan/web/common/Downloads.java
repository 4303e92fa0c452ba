package org.hongyan.web.common;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files as answers: always saved, never shown by the browser in this site's name. */
public final class Downloads {

  public static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Downloads() {}

  /** Writes a file. */
  @FunctionalInterface
  public interface Writing {
    void write(OutputStream out) throws IOException;
  }

  /** A file under its own name, in whatever script. */
  public static Response file(String fileName, String mediaType, byte[] content) {
    String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content, mediaType)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .build();
  }

  /** A workbook, made whole before the answer starts: a refusal is still an answer of its own. */
  public static Response workbook(String fileName, Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file(fileName, WORKBOOK, out.toByteArray());
  }
}
