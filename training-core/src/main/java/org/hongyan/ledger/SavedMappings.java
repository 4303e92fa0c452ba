package org.hongyan.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongyan.audit.AuditTrail;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.RuleViolation;

/** The mappings that organisers of one division, one organisation or the city share. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.IMPORT_LEDGER)
public class SavedMappings {

  private static final String SUBJECT = "SavedMapping";
  private static final String OWN = "select m from SavedMapping m where m.ownerKey = :owner";

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public SavedMappings(
      EntityManager entityManager, CurrentCaller caller, AuditTrail audit, Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  protected SavedMappings() {
    this(null, null, null, null);
  }

  /** The caller's, newest first. */
  public List<SavedMappingView> list() {
    return entityManager
        .createQuery(OWN + " order by m.savedAt desc, m.id desc", SavedMapping.class)
        .setParameter("owner", SavedMapping.ownerKey(caller.get()))
        .getResultStream()
        .map(SavedMappingView::of)
        .toList();
  }

  /** Forgets a mapping; later uploads are read by their column names again. */
  public void delete(long id) {
    SavedMapping mapping =
        own().stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(RuleViolation::notFound);
    entityManager.remove(mapping);
    record("MAPPING_DELETED", mapping);
  }

  /** Keeps what the columns below a header mean, in place of what was kept for it before. */
  void save(String headerKey, String fileName, List<ColumnMapping> columns) {
    SavedMapping mapping =
        of(headerKey)
            .orElseGet(
                () -> {
                  SavedMapping fresh = new SavedMapping(headerKey, caller.get());
                  fresh.correct("{}", fileName, caller.get(), clock.instant());
                  entityManager.persist(fresh);
                  return fresh;
                });
    mapping.correct(ColumnChoices.write(columns), fileName, caller.get(), clock.instant());
    entityManager.flush();
    record("MAPPING_SAVED", mapping);
  }

  Optional<SavedMapping> of(String headerKey) {
    return own().stream().filter(one -> one.headerKey().equals(headerKey)).findFirst();
  }

  /** Field names by column, by header. */
  Map<String, Map<Integer, String>> byHeader() {
    Map<String, Map<Integer, String>> all = new HashMap<>();
    own().forEach(one -> all.put(one.headerKey(), ColumnChoices.read(one.columnMapping())));
    return all;
  }

  private List<SavedMapping> own() {
    return entityManager
        .createQuery(OWN, SavedMapping.class)
        .setParameter("owner", SavedMapping.ownerKey(caller.get()))
        .getResultList();
  }

  private void record(String action, SavedMapping mapping) {
    audit.record(
        action,
        SUBJECT,
        mapping.id(),
        caller.get().divisionCode(),
        null,
        null,
        Map.of("fileName", mapping.fileName()));
  }
}
