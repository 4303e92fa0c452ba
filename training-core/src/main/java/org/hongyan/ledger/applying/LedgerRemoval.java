package org.hongyan.ledger.applying;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hongyan.registration.SeatMemory;

/**
 * Removes all that one applied ledger wrote. A session, person or organisation that something else
 * has come to rest on stays.
 */
public class LedgerRemoval {

  private static final List<String> IN_ORDER =
      List.of(
          "delete from person_time where ledger_import_id = ?1",
          "delete from aggregated_entry where ledger_import_id = ?1",
          "delete from registration where ledger_import_id = ?1",
          "delete from training_session where ledger_import_id = ?1"
              + " and id not in (select session_id from registration)"
              + " and id not in (select session_id from aggregated_entry)",
          "delete from person where ledger_import_id = ?1"
              + " and id not in (select person_id from registration)"
              + " and id not in (select person_id from account where person_id is not null)"
              + " and id not in (select person_id from privacy_request)"
              + " and id not in (select person_id from trainer)",
          "delete from organisation where ledger_import_id = ?1"
              + " and id not in (select host_organisation_id from training_session"
              + " where host_organisation_id is not null)"
              + " and id not in (select organisation_id from account"
              + " where organisation_id is not null)");

  private final EntityManager entityManager;

  public LedgerRemoval(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  public void remove(Long importId) {
    entityManager.flush();
    SeatMemory.outdate(entityManager, importId);
    IN_ORDER.forEach(
        statement ->
            entityManager.createNativeQuery(statement).setParameter(1, importId).executeUpdate());
    entityManager.clear();
  }
}
