package org.hongyan.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A browser's side of a session, without the browser: cookies kept, redirects not followed. */
final class PageSession {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private Product product;

  PageSession(Product product) {
    this.product = product;
  }

  static PageSession of(Product product, String username) {
    PageSession session = new PageSession(product);
    HttpResponse<String> answer = session.logIn(username, Product.PASSWORD);
    if (answer.statusCode() != 303) {
      throw new AssertionError(username + " could not log in: " + answer.statusCode());
    }
    return session;
  }

  /** From now on asks another node; cookies belong to the host, whatever its port. */
  void goTo(Product other) {
    product = other;
  }

  HttpResponse<String> logIn(String username, String password, String... headers) {
    return post(
        "/login",
        origin(),
        "username=" + encoded(username) + "&password=" + encoded(password),
        headers);
  }

  /** Reads a page, with headers besides those of every request: name, value, name, value. */
  HttpResponse<String> get(String path, String... headers) {
    return send(with(request(path), headers).GET());
  }

  /** A form sent from a page at {@code origin}; from nowhere when it is null. */
  HttpResponse<String> post(String path, String origin, String form, String... headers) {
    HttpRequest.Builder request =
        with(request(path), headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (origin != null) {
      request.header("Origin", origin);
    }
    return send(request);
  }

  String origin() {
    URI url = product.url("/");
    return url.getScheme() + "://" + url.getAuthority();
  }

  /** The session's cookie as it is now; empty before there is one. */
  String sessionCookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> "HONGYAN".equals(cookie.getName()))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** Holds this as the session's cookie, as a browser does after the session ended elsewhere. */
  void keep(String value) {
    HttpCookie cookie = new HttpCookie("HONGYAN", value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(product.url("/"), cookie);
  }

  /** Goes on with a cookie that was kept from before. */
  HttpResponse<String> getWithCookie(String path, String cookie) {
    HttpRequest request =
        HttpRequest.newBuilder(product.url(path)).header("Cookie", "HONGYAN=" + cookie).build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(product.url(path)).timeout(Duration.ofMinutes(2));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
