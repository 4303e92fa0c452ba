package org.hongyan.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;

/** Imports the made-up ledger of five years that the demo shows; only into a new database. */
@ApplicationScoped
public class DemoLedger {

  private static final String FILE = "ledger-2021-2025.xlsx";

  private final EntityManager entityManager;
  private final LedgerImports imports;
  private final CurrentCaller caller;

  @Inject
  public DemoLedger(EntityManager entityManager, LedgerImports imports, CurrentCaller caller) {
    this.entityManager = entityManager;
    this.imports = imports;
    this.caller = caller;
  }

  protected DemoLedger() {
    this(null, null, null);
  }

  @Transactional
  public void seed() {
    long uploaded =
        entityManager
            .createQuery("select count(i) from LedgerImport i", Long.class)
            .getSingleResult();
    if (uploaded == 0) {
      caller.enter(Caller.SYSTEM, "");
      ImportView preview = imports.upload(FILE, content());
      imports.apply(preview.id(), false, Map.of());
    }
  }

  private static byte[] content() {
    try (InputStream in = DemoLedger.class.getResourceAsStream("/demo/" + FILE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
