package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LargeLedgerTest {

  private static final int ROWS = 100_000;
  private static final Duration ENOUGH = Duration.ofSeconds(20);
  private static final long MIB = 1024L * 1024;
  private static final long MOST = 300 * MIB;

  @Test
  void aHundredThousandRowsAreReadSoonAndInLittleMemory() throws IOException {
    var out = new ByteArrayOutputStream();
    new LedgerGenerator(ROWS, 1).write(out);
    byte[] content = out.toByteArray();
    var done = new AtomicInteger();
    long kept = used();

    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    LedgerReading reading =
        new LedgerReader()
            .read(
                content,
                "large.xlsx",
                ColumnWishes.none(),
                new CsvReference(),
                Ledgers.TODAY,
                done::set);
    Duration work = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);

    assertTrue(work.compareTo(ENOUGH) < 0, () -> "work: " + work);
    assertEquals(ROWS, reading.rows().size());
    assertEquals(ROWS, done.get());
    long used = used() - kept;
    assertTrue(used < MOST, "heap that the reading keeps: " + used / MIB + " MiB");
    assertTrue(reading.rows().size() > 0);
  }

  /** Heap in use now; the databases of other tests in this run are in it as well. */
  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
