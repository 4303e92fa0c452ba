package org.hongyan.product;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes every request on and loses some of the answers: the client sees its connection closed. */
final class LossyProxy implements AutoCloseable {

  private final URI target;
  private final double share;
  private final Random random = new Random(7);
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger passed = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ServerSocket server;

  LossyProxy(URI target, double share) throws IOException {
    this.target = target;
    this.share = share;
    this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    threads.submit(this::accept);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  int lost() {
    return lost.get();
  }

  int passed() {
    return passed.get();
  }

  private Void accept() throws IOException {
    while (!server.isClosed()) {
      Socket client = server.accept();
      threads.submit(() -> pass(client));
    }
    return null;
  }

  private Void pass(Socket client) throws IOException {
    try (client;
        Socket upstream = new Socket(target.getHost(), target.getPort())) {
      InputStream asked = new BufferedInputStream(client.getInputStream());
      InputStream answered = new BufferedInputStream(upstream.getInputStream());
      while (true) {
        upstream.getOutputStream().write(HttpMessage.read(asked).raw());
        HttpMessage answer = HttpMessage.read(answered);
        if (loses()) {
          lost.incrementAndGet();
          return null;
        }
        passed.incrementAndGet();
        client.getOutputStream().write(answer.raw());
      }
    }
  }

  private synchronized boolean loses() {
    return random.nextDouble() < share;
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
