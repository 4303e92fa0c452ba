package org.hongyan.ledger.applying;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Removes all that one applied ledger wrote. A session, person or organisation that something else
 * has come to rest on stays.
 */
public class LedgerRemoval {

  private static final List<String> IN_ORDER =
      List.of(
          "delete from PersonTime t where t.ledgerImportId = :id",
          "delete from AggregatedEntry a where a.ledgerImportId = :id",
          "delete from Registration r where r.ledgerImportId = :id",
          "delete from TrainingSession s where s.ledgerImportId = :id"
              + " and not exists (select r.id from Registration r where r.sessionId = s.id)"
              + " and not exists (select a.id from AggregatedEntry a where a.sessionId = s.id)",
          "delete from Person p where p.ledgerImportId = :id"
              + " and not exists (select r.id from Registration r where r.personId = p.id)"
              + " and not exists (select a.id from Account a where a.personId = p.id)",
          "delete from Organisation o where o.ledgerImportId = :id"
              + " and not exists (select s.id from TrainingSession s"
              + " where s.hostOrganisationId = o.id)"
              + " and not exists (select a.id from Account a where a.organisationId = o.id)");

  private final EntityManager entityManager;

  public LedgerRemoval(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  public void remove(Long importId) {
    entityManager.flush();
    IN_ORDER.forEach(
        statement ->
            entityManager.createQuery(statement).setParameter("id", importId).executeUpdate());
    entityManager.clear();
  }
}
