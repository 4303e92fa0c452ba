package org.hongyan.product;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Payara Server with a domain of its own on the loopback address, as operators would run it. */
final class PayaraServer implements AutoCloseable {
  private static final int HTTP = 80;
  private static final int ADMIN = 48;
  private static final String DOMAIN = "check";

  private final Path home = ProductProcess.target().resolve("payara-server/payara6");
  private final Path domains = Product.freshFolder("domains");
  private final int portBase;
  private final Map<String, String> environment;

  PayaraServer(Map<String, String> environment) throws IOException {
    this.portBase = freePortBase();
    this.environment = environment;
    asadmin(
        "create-domain",
        "--nopassword=true",
        "--checkports=false",
        "--portbase",
        String.valueOf(portBase),
        "--domaindir",
        domains.toString(),
        DOMAIN);
    listenOnLoopbackOnly();
    asadmin("start-domain", "--domaindir", domains.toString(), DOMAIN);
  }

  private static int freePortBase() {
    int base = ProductProcess.freePort();
    return base > 60_000 ? base - 20_000 : base;
  }

  private void listenOnLoopbackOnly() throws IOException {
    Path file = domains.resolve(DOMAIN).resolve("config/domain.xml");
    String config = Files.readString(file);
    config = config.replace("<network-listener ", "<network-listener address=\"127.0.0.1\" ");
    config = config.replace("address=\"127.0.0.1\" address=\"0.0.0.0\"", "address=\"127.0.0.1\"");
    config = config.replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"");
    config =
        config.replace(
            "<hazelcast-config-specific-configuration",
            "<hazelcast-config-specific-configuration enabled=\"false\"");
    Files.writeString(file, config);
  }

  void deploy(Path application) throws IOException {
    asadmin("--port", String.valueOf(portBase + ADMIN), "deploy", application.toString());
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + (portBase + HTTP));
  }

  @Override
  public void close() throws IOException {
    asadmin("stop-domain", "--force", "--domaindir", domains.toString(), DOMAIN);
  }

  private void asadmin(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(home.resolve("glassfish/lib/client/appserver-cli.jar").toString());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(domains, "asadmin", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("AS_JAVA", System.getProperty("java.home"));
    Process process = builder.start();
    if (process.onExit().orTimeout(5, TimeUnit.MINUTES).join().exitValue() != 0) {
      throw new AssertionError(command + "\n" + Files.readString(output));
    }
  }
}
