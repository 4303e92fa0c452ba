package org.hongyan.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hongyan.shared.Settings;
import org.hongyan.shared.WebhookSettings;

/**
 * Hands short texts to a gateway of SMS or WeChat: a signed JSON document by POST. Any 2xx takes
 * it; other 4xx than 408, 425 and 429 refuse it for good; all else is tried again. The address
 * comes from the environment alone, so it may be one of the own network; redirects are not
 * followed.
 */
@ApplicationScoped
public class WebhookCarrier implements Carrier {

  /** Seconds since 1970 at which the signature was made. */
  public static final String TIMESTAMP = "Hongyan-Timestamp";

  /** {@code sha256=} and HMAC-SHA-256 of timestamp, dot and body, in hexadecimal. */
  public static final String SIGNATURE = "Hongyan-Signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final Set<Integer> LATER = Set.of(408, 425, 429);

  private final Settings settings;
  private final Clock clock;
  private final HttpClient client;

  @Inject
  public WebhookCarrier(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  protected WebhookCarrier() {
    this.settings = null;
    this.clock = null;
    this.client = null;
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public boolean ready() {
    return settings.webhook().isPresent();
  }

  @Override
  public void send(Letter letter) throws PostFailure {
    WebhookSettings hook =
        settings.webhook().orElseThrow(() -> new PostFailure("no webhook is set", false));
    demandPrivate(hook);
    int status = post(hook, WebhookBody.of(letter), letter.id());
    if (status / 100 != 2) {
      throw new PostFailure("HTTP " + status, status / 100 == 4 && !LATER.contains(status));
    }
  }

  /** Names and phone numbers leave the own network encrypted only. */
  private static void demandPrivate(WebhookSettings hook) throws PostFailure {
    if (!hook.encrypted() && !hook.ownNetwork()) {
      throw new PostFailure(
          "HONGYAN_WEBHOOK_URL: https is required outside of the own network", false);
    }
  }

  private int post(WebhookSettings hook, String body, Long id) throws PostFailure {
    String now = Long.toString(clock.instant().getEpochSecond());
    try {
      HttpRequest request =
          HttpRequest.newBuilder(hook.url())
              .timeout(ANSWER)
              .header("Content-Type", "application/json; charset=utf-8")
              .header("Idempotency-Key", "hongyan-" + id)
              .header(TIMESTAMP, now)
              .header(SIGNATURE, "sha256=" + signature(hook.secret(), now + "." + body))
              .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | IllegalArgumentException fault) {
      throw new PostFailure(fault.getClass().getSimpleName() + ": " + fault.getMessage(), false);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PostFailure("the product is being stopped", false);
    }
  }

  /** By which the gateway knows that the product sent it, and when. */
  static String signature(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
