package org.hongyan.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.hongyan.ledger.reading.LedgerGenerator;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long a large ledger takes, and how much memory: {@code ./mvnw -Pledger-benchmark -pl
 * training-core test}. Rows by {@code -Dbenchmark.rows}, 100 000 unless told.
 */
@Tag("benchmark")
class LargeImportBenchmark {

  private static final int ROWS = Integer.getInteger("benchmark.rows", 100_000);
  private static final long MIB = 1024L * 1024;

  @ParameterizedTest
  @EnumSource
  void previewAndApplication(TestDatabase kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LedgerGenerator(ROWS, 1).write(out);
    LedgerDesk desk = new LedgerDesk(kind, TestCallers.city());
    desk.apply(desk.upload("ledger-2021-2025.xlsx").id(), false);

    Stretch preview = new Stretch();
    long id = desk.upload("large.xlsx", out.toByteArray()).id();
    preview.end(kind + " preview");
    Stretch application = new Stretch();
    ImportView applied = desk.apply(id, false);
    application.end(kind + " application");

    assertEquals(ROWS, applied.appliedRows());
  }

  /** Wall clock and work of one thread, and the heap it left. */
  private static final class Stretch {
    private final long began = System.nanoTime();
    private final long worked = cpu();

    void end(String what) {
      Duration wall = Duration.ofNanos(System.nanoTime() - began);
      Duration work = Duration.ofNanos(cpu() - worked);
      Runtime runtime = Runtime.getRuntime();
      long used = (runtime.totalMemory() - runtime.freeMemory()) / MIB;
      System.out.printf(
          "%s of %d rows: %.1f s, %.1f s of work, heap %d MiB of at most %d%n",
          what,
          ROWS,
          wall.toMillis() / 1000.0,
          work.toMillis() / 1000.0,
          used,
          runtime.maxMemory() / MIB);
    }

    private static long cpu() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }
}
