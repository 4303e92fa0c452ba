package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The product starts and answers, or says in one sentence why it does not. */
class ProductStartIT {

  @ParameterizedTest
  @EnumSource(Database.class)
  void answersOnBothDatabases(Database database) {
    Api api = Product.on(database).api();
    api.page("/health/ready").expect(200);
    api.page("/health/live").expect(200);
    api.page("/login").expect(200);
  }

  @Test
  void refusesSecondStartOnTheSameDataFolder() throws Exception {
    Path inUse = Product.on(Database.DERBY).dataDir();
    var second = ProductProcess.start(inUse, ProductProcess.freePort(), Map.of());
    assertEquals(11, second.awaitExit());
    assertSaysOnly(second, "is in use by another running Hongyan");
  }

  @Test
  void refusesTakenPort() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Path folder = Product.freshFolder("port");
      var start = ProductProcess.start(folder, taken.getLocalPort(), Map.of());
      assertEquals(12, start.awaitExit());
      assertSaysOnly(start, "Port " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void refusesUnreachableDatabase() throws Exception {
    int nobody = ProductProcess.freePort();
    var settings = Map.of("HONGYAN_DB_URL", "jdbc:postgresql://127.0.0.1:" + nobody + "/hongyan");
    Path folder = Product.freshFolder("database");
    var start = ProductProcess.start(folder, ProductProcess.freePort(), settings);
    assertEquals(13, start.awaitExit());
    assertSaysOnly(start, "The database 127.0.0.1:" + nobody + " cannot be reached");
  }

  @Test
  void refusesDataFolderThatIsNone() throws Exception {
    Path file = Files.createFile(Product.freshFolder("folder").resolve("file"));
    var start = ProductProcess.start(file, ProductProcess.freePort(), Map.of());
    assertEquals(10, start.awaitExit());
    assertSaysOnly(start, "cannot be written to");
  }

  @Test
  void keepsWhatItAcknowledgedWhenKilled() throws Exception {
    Path folder = Product.freshFolder("killed");
    int port = ProductProcess.freePort();
    var url = URI.create("http://127.0.0.1:" + port);
    ProductProcess first = ProductProcess.start(folder, port, Map.of()).awaitReady();
    Api api = new Api(url).signIn("city", Product.PASSWORD);
    List<ProcessHandle> servers = first.handle().descendants().toList();
    assertFalse(servers.isEmpty());
    servers.forEach(ProcessHandle::destroyForcibly);
    first.kill();
    ProductProcess next = ProductProcess.start(folder, port, Map.of()).awaitReady();
    assertEquals("city", api.get("/me").expect(200).object().get("username").getAsString());
    leavesNoServerBehind(next);
  }

  @Test
  void refusesDatabaseWithoutItsKey() throws Exception {
    Path folder = Product.freshFolder("key");
    int port = ProductProcess.freePort();
    ProductProcess.start(folder, port, Map.of()).awaitReady().stop();
    Path key = folder.resolve("keys/master.key");
    Path kept = Files.move(key, folder.resolve("kept.key"));
    ProductProcess without = ProductProcess.start(folder, port, Map.of());
    assertEquals(14, without.awaitExit());
    assertTrue(without.said().contains("put back keys/master.key"), without.said());
    Files.move(kept, key, StandardCopyOption.REPLACE_EXISTING);
    ProductProcess.start(folder, port, Map.of()).awaitReady().stop();
  }

  private static void leavesNoServerBehind(ProductProcess product) throws Exception {
    List<ProcessHandle> servers = product.handle().descendants().toList();
    product.kill();
    for (ProcessHandle server : servers) {
      server.onExit().get(60, TimeUnit.SECONDS);
    }
  }

  private static void assertSaysOnly(ProductProcess start, String sentence) throws IOException {
    assertTrue(start.said().contains(sentence), start.said());
    assertEquals(1, start.said().lines().count(), start.said());
  }
}
