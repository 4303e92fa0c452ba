package org.hongyan.product;

import java.nio.file.Path;

/** The sample ledgers that the core's own tests read. */
final class SampleLedgers {

  private static final Path FOLDER =
      Path.of("..", "training-core", "src", "test", "resources", "ledgers");

  private SampleLedgers() {}

  static Path named(String fileName) {
    return FOLDER.resolve(fileName).toAbsolutePath().normalize();
  }
}
