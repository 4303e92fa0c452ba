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

  /**
   * A log that is no longer read would stop the server as soon as the pipe between them is full.
   */
  @Test
  void readsOnWhileItCannotWriteAndWritesAgainLater() throws IOException {
    Files.createDirectory(log.file());
    serverSays(
        "a line for no file",
        "2026-11-22 23:07:53.885 WARNING [org.hongyan.web.account.AccountsAtStart] Set up: /setup",
        "Payara Micro  6.2025.10 #badassmicrofish (build 1) ready in 2,000 (ms)");
    assertTrue(log.booted());
    assertEquals(2, console.size(), console::toString);
    assertTrue(console.get(0).contains(log.file().toString()), console.get(0));
    assertEquals("Set up: /setup", console.get(1));
    Files.delete(log.file());
    serverSays("kept again");
    assertEquals(List.of("kept again"), Files.readAllLines(log.file()));
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
