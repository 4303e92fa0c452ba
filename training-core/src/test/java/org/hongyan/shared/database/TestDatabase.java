package org.hongyan.shared.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * A real, migrated database for tests: each contract test runs on both. One database of each kind
 * serves the whole run; tests use codes and names of their own or {@link #fresh()}.
 */
public enum TestDatabase {
  DERBY {
    @Override
    DatabaseSettings create() throws IOException {
      return DerbyCopies.next();
    }
  },
  POSTGRESQL {
    @Override
    DatabaseSettings create() throws IOException {
      return PostgresCopies.next();
    }
  };

  private Open shared;

  abstract DatabaseSettings create() throws IOException;

  /** A migrated database, open for entity managers. */
  public static final class Open {
    private final DataSource dataSource;
    private final EntityManagerFactory factory;

    Open(DatabaseSettings settings) {
      dataSource = new TrainingDataSource(settings);
      Migration.run(dataSource);
      factory =
          Persistence.createEntityManagerFactory(
              "training",
              Map.of(
                  "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                  "jakarta.persistence.nonJtaDataSource", dataSource,
                  "jakarta.persistence.jtaDataSource", "",
                  "eclipselink.weaving", "false"));
    }

    public DataSource dataSource() {
      return dataSource;
    }

    /** Runs {@code work} in a transaction of its own and gives what it gives. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
      EntityManager entityManager = factory.createEntityManager();
      try {
        entityManager.getTransaction().begin();
        T result = work.apply(entityManager);
        entityManager.getTransaction().commit();
        return result;
      } finally {
        if (entityManager.getTransaction().isActive()) {
          entityManager.getTransaction().rollback();
        }
        entityManager.close();
      }
    }

    /** The same for work that gives nothing. */
    public void run(Consumer<EntityManager> work) {
      inTransaction(
          entityManager -> {
            work.accept(entityManager);
            return null;
          });
    }
  }

  /** The database of this kind that all tests of a run share. */
  public synchronized Open open() {
    if (shared == null) {
      shared = fresh();
    }
    return shared;
  }

  /** A database of this kind of the test's own, empty but for what migrations bring. */
  public Open fresh() {
    try {
      return new Open(create());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
