package org.hongyan.product;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One request or answer of HTTP/1.1 as it goes over the wire, for clients and proxies that must
 * know exactly what was sent.
 *
 * @param head first line and headers
 * @param body without the framing of chunks
 * @param raw all bytes as they came
 */
record HttpMessage(String head, byte[] body, byte[] raw) {

  /**
   * Reads the next message.
   *
   * @throws EOFException where the other side closed before or within it
   */
  static HttpMessage read(InputStream in) throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    StringBuilder head = new StringBuilder();
    String line = line(in, raw);
    while (!line.isEmpty()) {
      head.append(line).append('\n');
      line = line(in, raw);
    }
    byte[] body = body(head.toString(), in, raw);
    return new HttpMessage(head.toString(), body, raw.toByteArray());
  }

  private static byte[] body(String head, InputStream in, ByteArrayOutputStream raw)
      throws IOException {
    if ("chunked".equalsIgnoreCase(header(head, "transfer-encoding").orElse(""))) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      int size = Integer.parseInt(line(in, raw).strip(), 16);
      while (size > 0) {
        body.writeBytes(exactly(in, size, raw));
        line(in, raw);
        size = Integer.parseInt(line(in, raw).strip(), 16);
      }
      line(in, raw);
      return body.toByteArray();
    }
    return exactly(in, Integer.parseInt(header(head, "content-length").orElse("0")), raw);
  }

  private static byte[] exactly(InputStream in, int size, ByteArrayOutputStream raw)
      throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("closed within a body");
    }
    raw.writeBytes(bytes);
    return bytes;
  }

  private static String line(InputStream in, ByteArrayOutputStream raw) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next != '\n') {
      if (next < 0) {
        throw new EOFException("closed within a head");
      }
      raw.write(next);
      line.append((char) next);
      next = in.read();
    }
    raw.write(next);
    return line.toString().stripTrailing();
  }

  private static Optional<String> header(String head, String name) {
    return Arrays.stream(head.split("\n"))
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  Optional<String> header(String name) {
    return header(head, name.toLowerCase(Locale.ROOT));
  }

  /** The status of an answer. */
  int status() {
    return Integer.parseInt(head.split(" ")[1]);
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
