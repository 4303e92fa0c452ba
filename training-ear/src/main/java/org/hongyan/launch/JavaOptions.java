package org.hongyan.launch;

import java.util.ArrayList;
import java.util.List;

/** How the server's Java is set: for a short start-up on trial, for throughput otherwise. */
final class JavaOptions {
  private JavaOptions() {}

  static List<String> of(Settings settings) {
    List<String> options = new ArrayList<>();
    options.add("-Xmx1g");
    options.add("-Xss512k");
    options.add("-Dfile.encoding=UTF-8");
    options.add("-Djava.awt.headless=true");
    options.add("-Duser.language=en");
    options.add("-XX:+ExitOnOutOfMemoryError");
    if (settings.trial()) {
      options.add("-XX:TieredStopAtLevel=1");
    }
    if (settings.javaOptions().stream().noneMatch(JavaOptions::choosesCollector)) {
      options.add(settings.trial() ? "-XX:+UseSerialGC" : "-XX:+UseG1GC");
    }
    return options;
  }

  /** Java refuses to start with two collectors. */
  private static boolean choosesCollector(String option) {
    return option.matches("-XX:\\+Use\\w+GC");
  }
}
