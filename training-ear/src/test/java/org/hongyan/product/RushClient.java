package org.hongyan.product;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Somebody who registers without an account, from an address of their own behind the proxy: one
 * connection, kept open, and nothing that sends a request again by itself.
 */
final class RushClient implements AutoCloseable {

  private static final int PATIENCE = 120_000;

  private final URI url;
  private Socket socket;
  private InputStream in;

  RushClient(URI url) {
    this.url = url;
  }

  /** One that is connected, so that its first request goes out at once. */
  static RushClient connected(URI url) throws IOException {
    RushClient client = new RushClient(url);
    client.connect();
    return client;
  }

  private void connect() throws IOException {
    socket = new Socket(url.getHost(), url.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * Sends the registration once.
   *
   * @param key of the request; null for none
   * @throws IOException where no whole answer came; whether it was done is not known then
   */
  HttpMessage register(long session, int person, String key) throws IOException {
    if (socket == null) {
      connect();
    }
    try {
      socket.getOutputStream().write(request(session, person, key));
      HttpMessage answer = HttpMessage.read(in);
      if ("close".equalsIgnoreCase(answer.header("connection").orElse(""))) {
        close();
      }
      return answer;
    } catch (IOException lost) {
      close();
      throw lost;
    }
  }

  /** Sends it again, as it was, until there is an answer. */
  HttpMessage insist(long session, int person) throws IOException {
    String key = UUID.randomUUID().toString();
    for (int attempt = 1; ; attempt++) {
      try {
        return register(session, person, key);
      } catch (IOException lost) {
        if (attempt == 100) {
          throw lost;
        }
      }
    }
  }

  private byte[] request(long session, int person, String key) {
    byte[] body =
        "{\"person\":%s,\"consent\":true}"
            .formatted(RushClass.person(person))
            .getBytes(StandardCharsets.UTF_8);
    String head =
        String.join(
            "\r\n",
            "POST /api/v1/public/sessions/" + session + "/registrations HTTP/1.1",
            "Host: " + url.getAuthority(),
            "Content-Type: application/json",
            "Content-Length: " + body.length,
            "X-Forwarded-For: 198.18.%d.%d".formatted(person / 250 % 250, person % 250),
            key == null ? "Connection: keep-alive" : "Idempotency-Key: " + key,
            "",
            "");
    byte[] bytes = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[bytes.length + body.length];
    System.arraycopy(bytes, 0, all, 0, bytes.length);
    System.arraycopy(body, 0, all, bytes.length, body.length);
    return all;
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
