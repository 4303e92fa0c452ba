package org.hongyan.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
  @TempDir private Path folder;
  private final List<String> console = new ArrayList<>();
  private ServerLog log;

  @BeforeEach
  void openLog() {
    log = new ServerLog(folder, console::add);
  }

  private void serverSays(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    log.follow(new ByteArrayInputStream(bytes));
  }

  @Test
  void keepsAllInTheFileAndShowsWarningsOfTheProductOnly() throws IOException {
    serverSays(
        "2026-11-22 23:07:53.884 INFO [PayaraMicro] Something",
        "2026-11-22 23:07:53.885 WARNING [org.hongyan.web.account.AccountsAtStart] Set up here: /setup");
    assertEquals(List.of("Set up here: /setup"), console);
    assertEquals(2, Files.readAllLines(log.file()).size());
  }

  @Test
  void findsDeepestCauseOfFailedDeployment() {
    serverSays(
        "java.lang.RuntimeException: outer",
        "Caused by: java.sql.SQLException: middle",
        "Caused by: ERROR XJ041: Failed to create database",
        "    \"Instance Configuration\": {",
        "        \"Deployed\": [",
        "        ]");
    assertTrue(log.deploymentFailed());
    assertEquals("Failed to create database (ERROR XJ041)", log.cause());
  }

  @Test
  void deployedApplicationIsNoFailure() {
    serverSays(
        "        \"Deployed\": [",
        "            {",
        "                \"Name\": \"hongyan\",",
        "        ]");
    assertFalse(log.deploymentFailed());
  }

  @Test
  void startsNewFileWhenTheOldOneIsLarge() throws IOException {
    Files.write(log.file(), new byte[10_000_001]);
    serverSays("next");
    assertEquals(List.of("next"), Files.readAllLines(log.file()));
    assertTrue(Files.exists(folder.resolve("hongyan.log.1")));
  }
}
