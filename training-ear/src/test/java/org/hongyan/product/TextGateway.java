package org.hongyan.product;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A gateway for short texts: takes what is signed, refuses all else for good. It can answer several
 * nodes at the same moment, so that they look for what is next at the same moment as well.
 */
final class TextGateway implements AutoCloseable {

  private static final String SECRET = "of both sides";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int WAIT = 60;
  private static final int HELD_MILLIS = 300;

  private final BlockingQueue<Text> taken = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CyclicBarrier together;
  private final HttpServer server;

  /**
   * A text that was taken.
   *
   * @param path at which it came
   */
  record Text(String path, JsonObject body) {

    String phone() {
      return body.getAsJsonObject("recipient").get("phone").getAsString();
    }

    String event() {
      return body.get("event").getAsString();
    }
  }

  /** With answers for so many at the same moment; one that is alone waits a little for others. */
  TextGateway(int nodes) throws IOException {
    together = new CyclicBarrier(nodes);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  /** What makes a product hand its texts to this gateway, at a path of its own. */
  Map<String, String> settings(String path) {
    return Map.of(
        "HONGYAN_WEBHOOK_URL",
        "http://127.0.0.1:" + server.getAddress().getPort() + path,
        "HONGYAN_WEBHOOK_SECRET",
        SECRET);
  }

  /** The next text; the test fails where none comes. */
  Text next() throws InterruptedException {
    Text text = within(WAIT);
    if (text == null) {
      throw new AssertionError("the gateway got nothing");
    }
    return text;
  }

  /** The next text, or nothing where none comes in so many seconds. */
  Text within(int seconds) throws InterruptedException {
    return taken.poll(seconds, TimeUnit.SECONDS);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String signed = exchange.getRequestHeaders().getFirst("Hongyan-Timestamp") + "." + body;
    boolean ours =
        ("sha256=" + hmac(signed))
            .equals(exchange.getRequestHeaders().getFirst("Hongyan-Signature"));
    if (ours) {
      taken.add(
          new Text(
              exchange.getRequestURI().getPath(), JsonParser.parseString(body).getAsJsonObject()));
    }
    hold();
    exchange.sendResponseHeaders(ours ? 202 : 400, -1);
    exchange.close();
  }

  private void hold() {
    try {
      together.await(HELD_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | BrokenBarrierException alone) {
      together.reset();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
