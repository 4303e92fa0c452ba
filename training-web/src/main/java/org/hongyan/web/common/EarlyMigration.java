package org.hongyan.web.common;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.hongyan.shared.database.Migration;
import org.hongyan.shared.database.TrainingDataSource;

/**
 * Brings the database up to date while the server still looks for beans: neither needs the other,
 * and a start has both to do. {@link Startup} waits for it.
 */
public class EarlyMigration implements Extension {

  private final FutureTask<Void> migration =
      new FutureTask<>(() -> Migration.run(new TrainingDataSource()), null);

  void begin(@Observes BeforeBeanDiscovery discovery) {
    Thread thread = new Thread(migration, "database-migration");
    thread.setDaemon(true);
    thread.setContextClassLoader(Migration.class.getClassLoader());
    thread.start();
  }

  /**
   * Waits until the database is up to date.
   *
   * @throws IllegalStateException if it could not be brought there, with the reason
   */
  void await() {
    try {
      migration.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the database was brought up to date", e);
    }
  }
}
