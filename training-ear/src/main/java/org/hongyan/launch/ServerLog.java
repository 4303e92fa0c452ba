package org.hongyan.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what the server says to a log of limited size and picks out what matters: announcements
 * for people (warnings of the product itself, such as the set-up link), the end of the boot, and
 * the cause of a failed deployment.
 */
final class ServerLog {
  static final String FILE = "hongyan.log";
  private static final long LARGEST = 10_000_000;
  private static final int KEPT = 5;
  private static final Pattern ANNOUNCEMENT =
      Pattern.compile("^\\S+ \\S+ (?:WARNING|SEVERE) \\[org\\.hongyan\\.[^]]*] (.*)$");
  private static final Pattern CAUSE =
      Pattern.compile(
          "^\\s*(?:Caused by|Exception in thread \"main\"):? ([\\w.$]+|ERROR \\w+)(?:: (.*))?$");
  private static final Pattern SEVERE = Pattern.compile("^\\S+ \\S+ SEVERE \\[[^]]*] (.*)$");
  private static final Pattern BOOTED = Pattern.compile("Payara Micro .* ready in ");
  private static final String DEPLOYED = "\"Deployed\": [";

  private final Path file;
  private final Consumer<String> console;
  private Writer writer;
  private long size;
  private boolean losesLines;
  private volatile String cause = "";
  private volatile boolean failed;
  private boolean listsDeployed;
  private volatile boolean booted;

  ServerLog(Path folder, Consumer<String> console) {
    this.file = folder.resolve(FILE);
    this.console = console;
  }

  /** Reads until the server closes its output; runs in a thread of its own. */
  void follow(InputStream output) {
    try (var reader =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8), 1 << 16)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        look(line);
        keep(line, reader.ready());
      }
      close();
    } catch (IOException e) {
      console.accept(String.valueOf(e.getMessage()));
    }
  }

  private void look(String line) {
    Matcher announcement = ANNOUNCEMENT.matcher(line);
    if (announcement.matches()) {
      console.accept(announcement.group(1));
    } else if (!booted) {
      lookAtBoot(line);
    }
  }

  private void lookAtBoot(String line) {
    Matcher trouble = CAUSE.matcher(line);
    if (trouble.matches()) {
      String name = trouble.group(1).substring(trouble.group(1).lastIndexOf('.') + 1);
      cause = trouble.group(2) == null ? name : trouble.group(2).strip() + " (" + name + ")";
    } else if (cause.isEmpty() && SEVERE.matcher(line).matches()) {
      cause = SEVERE.matcher(line).replaceFirst("$1");
    } else if (listsDeployed) {
      failed = line.strip().startsWith("]");
      listsDeployed = false;
    } else if (line.strip().equals(DEPLOYED)) {
      listsDeployed = true;
    } else if (BOOTED.matcher(line).find()) {
      booted = true;
    }
  }

  /** A line that cannot be written is lost; reading on keeps the server from waiting for us. */
  private void keep(String line, boolean more) {
    try {
      write(line, more);
    } catch (IOException e) {
      writer = null;
      if (!losesLines) {
        losesLines = true;
        console.accept(StartRefused.sentence("LOG_NOT_WRITABLE", file, e.getMessage()));
      }
    }
  }

  private void write(String line, boolean more) throws IOException {
    if (writer == null) {
      open();
    }
    writer.write(line);
    writer.write('\n');
    size += line.length() + 1L;
    if (size > LARGEST) {
      close();
    } else if (!more) {
      writer.flush();
      losesLines = false;
    }
  }

  private void open() throws IOException {
    if (Files.exists(file) && Files.size(file) > LARGEST) {
      rotate();
    }
    size = Files.exists(file) ? Files.size(file) : 0;
    writer =
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void rotate() throws IOException {
    for (int i = KEPT - 1; i >= 0; i--) {
      Path older = i == 0 ? file : numbered(i);
      if (Files.exists(older)) {
        Files.move(older, numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path numbered(int number) {
    return file.resolveSibling(FILE + "." + number);
  }

  private void close() throws IOException {
    try {
      if (writer != null) {
        writer.close();
      }
    } finally {
      writer = null;
    }
  }

  Path file() {
    return file;
  }

  /** The deepest cause that was logged so far, empty if none. */
  String cause() {
    return cause;
  }

  /** Whether the server says that it is up, with the application or without. */
  boolean booted() {
    return booted;
  }

  /** Whether the server has booted, or given up booting, without the application. */
  boolean deploymentFailed() {
    return failed;
  }
}
