package org.hongyan.launch;

import static org.hongyan.launch.StartRefused.Reason.DEPLOYMENT_FAILED;
import static org.hongyan.launch.StartRefused.Reason.NOT_READY_IN_TIME;
import static org.hongyan.launch.StartRefused.Reason.SERVER_ENDED;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until the pages really answer, or the start has failed. */
final class Readiness {
  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration LONGEST_AFTER_BOOT = Duration.ofSeconds(90);
  private static final long BETWEEN_LOOKS = 100;

  private final Settings settings;
  private final Server server;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private String lastAnswer = "";

  Readiness(Settings settings, Server server) {
    this.settings = settings;
    this.server = server;
  }

  void await() throws StartRefused {
    boolean booted = false;
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (!settings.readyPages().stream().allMatch(this::answers)) {
      if (server.log().booted() && !booted) {
        booted = true;
        end = System.nanoTime() + LONGEST_AFTER_BOOT.toNanos();
      }
      refuseWhatFailed(end);
      Pause.millis(BETWEEN_LOOKS);
    }
  }

  private void refuseWhatFailed(long end) throws StartRefused {
    ServerLog log = server.log();
    if (log.deploymentFailed()) {
      throw new StartRefused(DEPLOYMENT_FAILED, log.cause(), log.file());
    }
    if (!server.alive()) {
      throw new StartRefused(SERVER_ENDED, log.cause(), log.file());
    }
    if (System.nanoTime() > end) {
      throw new StartRefused(NOT_READY_IN_TIME, lastAnswer, log.file());
    }
  }

  private boolean answers(String page) {
    var request =
        HttpRequest.newBuilder(URI.create(settings.url()).resolve(page))
            .timeout(Duration.ofSeconds(30))
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      lastAnswer = page + " " + status;
      return status == 200;
    } catch (IOException e) {
      lastAnswer = page + " -";
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
