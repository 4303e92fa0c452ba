package org.hongyan.product;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A client of the REST API as another program would write it. */
public final class Api {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private static final String BASE = "/api/v1";

  private final URI url;
  private final String token;
  private final String key;

  /**
   * What was answered.
   *
   * @param status HTTP status
   * @param bytes body as it came
   * @param headers response headers
   */
  public record Answer(int status, byte[] bytes, java.net.http.HttpHeaders headers) {
    /** The body as text. */
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonElement json() {
      return JsonParser.parseString(text());
    }

    /** The body as a JSON object. */
    public JsonObject object() {
      return json().getAsJsonObject();
    }

    /** The code of a refusal. */
    public String code() {
      return object().get("code").getAsString();
    }

    /** This answer if its status is as expected; else the test fails with what was answered. */
    public Answer expect(int expected) {
      if (status != expected) {
        throw new AssertionError("expected " + expected + " but got " + status + ": " + text());
      }
      return this;
    }
  }

  Api(URI url) {
    this(url, null, null);
  }

  private Api(URI url, String token, String key) {
    this.url = url;
    this.token = token;
    this.key = key;
  }

  /** The same API, whose requests carry the {@code Idempotency-Key}. */
  public Api keyed(String one) {
    return new Api(url, token, one);
  }

  /** The same API with the account's token. */
  public Api signIn(String username, String password) {
    var credentials = Map.of("username", username, "password", password);
    Answer answer = post("/tokens", new com.google.gson.Gson().toJson(credentials)).expect(201);
    return new Api(url, answer.object().get("token").getAsString(), null);
  }

  /** GET below {@code /api/v1}. */
  public Answer get(String path) {
    return send(request(BASE + path).GET());
  }

  /** GET of any address of the product, such as {@code /health/ready}. */
  public Answer page(String path) {
    return send(request(path).GET());
  }

  /** POST of a JSON text below {@code /api/v1}. */
  public Answer post(String path, String json) {
    return sendJson("POST", path, json);
  }

  /** PUT of a JSON text below {@code /api/v1}. */
  public Answer put(String path, String json) {
    return sendJson("PUT", path, json);
  }

  /** DELETE below {@code /api/v1}. */
  public Answer delete(String path) {
    return send(request(BASE + path).DELETE());
  }

  /** POST of a file as the multipart part {@code file}. */
  public Answer upload(String path, Path file) {
    try {
      return upload(path, file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** POST of bytes as the multipart part {@code file}. */
  public Answer upload(String path, String fileName, byte[] content) {
    String boundary = UUID.randomUUID().toString();
    return send(
        request(BASE + path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(multipart(boundary, fileName, content)));
  }

  private static BodyPublisher multipart(String boundary, String fileName, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(boundary, fileName)
            + "Content-Type: application/octet-stream\r\n\r\n";
    var body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return BodyPublishers.ofByteArray(body.toByteArray());
  }

  private Answer sendJson(String method, String path, String json) {
    return send(
        request(BASE + path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofMinutes(2));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request;
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
