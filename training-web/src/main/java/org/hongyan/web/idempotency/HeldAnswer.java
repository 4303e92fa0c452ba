package org.hongyan.web.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hongyan.idempotency.KeptAnswer;

/** An answer of which nothing reaches the client before the write is committed. */
final class HeldAnswer extends HttpServletResponseWrapper {

  private static final String TYPE = "Content-Type";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Bytes out = new Bytes(body);
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
  private int status = SC_OK;
  private boolean error;

  HeldAnswer(HttpServletResponse response) {
    super(response);
  }

  boolean done() {
    return !error && status >= SC_OK && status < SC_MULTIPLE_CHOICES;
  }

  KeptAnswer kept() {
    writer.flush();
    return new KeptAnswer(status, getHeader(TYPE), getHeader("Location"), body.toByteArray());
  }

  /** Sends the answer as it was made. */
  void release() throws IOException {
    writer.flush();
    HttpServletResponse client = (HttpServletResponse) getResponse();
    if (error) {
      client.sendError(status);
      return;
    }
    client.setStatus(status);
    new LinkedHashMap<>(headers)
        .forEach((name, values) -> values.forEach(value -> pass(client, name, value)));
    client.getOutputStream().write(body.toByteArray());
  }

  private static void pass(HttpServletResponse client, String name, String value) {
    if (TYPE.equalsIgnoreCase(name)) {
      client.setContentType(value);
    } else {
      client.addHeader(name, value);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return out;
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void setStatus(int status) {
    this.status = status;
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void sendError(int status, String message) {
    sendError(status);
  }

  @Override
  public void sendError(int status) {
    this.status = status;
    error = true;
  }

  @Override
  public void flushBuffer() {
    writer.flush();
  }

  @Override
  public void resetBuffer() {
    writer.flush();
    body.reset();
  }

  @Override
  public void reset() {
    resetBuffer();
    headers.clear();
    status = SC_OK;
    error = false;
  }

  @Override
  public void setHeader(String name, String value) {
    if (value == null) {
      headers.remove(name);
    } else {
      headers.put(name, List.of(value));
    }
  }

  @Override
  public void addHeader(String name, String value) {
    headers.merge(
        name,
        List.of(value),
        (old, one) -> {
          List<String> all = new ArrayList<>(old);
          all.addAll(one);
          return all;
        });
  }

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, Integer.toString(value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    addHeader(name, Integer.toString(value));
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsKey(name) || super.containsHeader(name);
  }

  @Override
  public String getHeader(String name) {
    List<String> held = headers.get(name);
    return held == null ? super.getHeader(name) : held.get(0);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    return headers.getOrDefault(name, List.of());
  }

  @Override
  public Collection<String> getHeaderNames() {
    return List.copyOf(headers.keySet());
  }

  @Override
  public void setContentType(String type) {
    setHeader(TYPE, type);
  }

  @Override
  public String getContentType() {
    return getHeader(TYPE);
  }

  @Override
  public void setContentLength(int length) {
    // the body itself tells its length
  }

  @Override
  public void setContentLengthLong(long length) {
    // the body itself tells its length
  }

  @Override
  public void setLocale(Locale locale) {
    setHeader("Content-Language", locale.toLanguageTag());
  }

  private static final class Bytes extends ServletOutputStream {
    private final ByteArrayOutputStream body;

    Bytes(ByteArrayOutputStream body) {
      this.body = body;
    }

    @Override
    public void write(int one) {
      body.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      body.write(bytes, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("written at once");
    }
  }
}
