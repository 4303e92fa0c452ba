package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The EAR runs on Payara Server: people sign in and open the dashboard. */
@Tag("server")
class PayaraServerIT {
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Test
  void deploysSignsInAndOpensDashboard() throws Exception {
    Path data = Product.freshFolder("server");
    var environment = Map.of("HONGYAN_DEMO", "true", "HONGYAN_DATA_DIR", data.toString());
    try (var server = new PayaraServer(environment)) {
      server.deploy(ProductProcess.target().resolve("hongyan.ear"));
      get(server.url().resolve("/login"));
      signIn(server.url().resolve("/login"));
      String dashboard = get(server.url().resolve("/plan/dashboard"));
      assertTrue(dashboard.contains("<title>"), dashboard);
      assertTrue(!dashboard.contains("type=\"password\""), dashboard);
    }
  }

  private String get(URI address) throws Exception {
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  private void signIn(URI address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", address.resolve("/").toString().replaceAll("/$", ""))
            .POST(BodyPublishers.ofString("username=official&password=" + Product.PASSWORD))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertTrue(answer.statusCode() < 400, answer.statusCode() + answer.body());
  }
}
