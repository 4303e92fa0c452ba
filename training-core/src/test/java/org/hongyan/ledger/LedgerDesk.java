package org.hongyan.ledger;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hongyan.audit.AuditLog;
import org.hongyan.audit.AuditTrail;
import org.hongyan.ledger.LedgerDocuments.Range;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.person.ErasedPersons;
import org.hongyan.person.PersonErased;
import org.hongyan.plan.PlanData;
import org.hongyan.plan.evidence.EvidenceFilter;
import org.hongyan.plan.evidence.EvidenceRow;
import org.hongyan.plan.seeding.ReferenceSeed;
import org.hongyan.registration.Approval;
import org.hongyan.registration.Registration;
import org.hongyan.registration.Seat;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.security.crypto.HmacHash;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.database.FigureVersion;
import org.hongyan.shared.database.TestDatabase;

/** The service on a database of its own. */
final class LedgerDesk {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), Surroundings.ZONE);
  private static final byte[] KEY = new byte[32];

  private final TestDatabase.Open database;
  private final CurrentCaller caller;

  LedgerDesk(TestDatabase kind, CurrentCaller caller) {
    this(kind.fresh(), caller);
    database.run(entityManager -> new ReferenceSeed(entityManager).seed());
  }

  private LedgerDesk(TestDatabase.Open database, CurrentCaller caller) {
    this.database = database;
    this.caller = caller;
  }

  LedgerDesk as(CurrentCaller other) {
    return new LedgerDesk(database, other);
  }

  ImportView upload(String file) {
    return upload(file, bytes(file));
  }

  ImportView upload(String file, byte[] content) {
    return with(imports -> imports.upload(file, content));
  }

  byte[] export() {
    return written((documents, out) -> documents.export(new Range(null, null, null), out));
  }

  byte[] refusedRows(long id) {
    return written((documents, out) -> documents.refusedRows(id, Locale.ENGLISH, out));
  }

  private byte[] written(Writing writing) {
    return database.inTransaction(
        em -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try {
            writing.write(documents(em), out);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
          return out.toByteArray();
        });
  }

  private LedgerDocuments documents(EntityManager em) {
    return new LedgerDocuments(
        em, caller, new AesGcmCipher(KEY), imports(em), new AuditTrail(em, caller, CLOCK), CLOCK);
  }

  /** Writes a document. */
  private interface Writing {
    void write(LedgerDocuments documents, ByteArrayOutputStream out) throws IOException;
  }

  ImportView apply(long id, boolean skip) {
    return with(imports -> imports.apply(id, skip, Map.of()));
  }

  ImportView apply(long id, Map<RowPlace, Optional<Long>> answers) {
    return with(imports -> imports.apply(id, false, answers));
  }

  void forgetMapping(long id) {
    database.run(em -> mappings(em).delete(id));
  }

  ImportView get(long id) {
    return with(imports -> imports.get(id));
  }

  void takeBack(long id) {
    with(
        imports -> {
          imports.takeBack(id);
          return null;
        });
  }

  long count(String entity) {
    return number("select count(e) from " + entity + " e");
  }

  long number(String query) {
    return database.inTransaction(em -> em.createQuery(query, Long.class).getSingleResult());
  }

  Map<String, Long> by(String field) {
    return database.inTransaction(
        em -> {
          Map<String, Long> groups = new HashMap<>();
          em.createQuery(
                  "select t.counted."
                      + field
                      + ", count(t) from PersonTime t group by t.counted."
                      + field,
                  Object[].class)
              .getResultList()
              .forEach(row -> groups.put(String.valueOf(row[0]), (Long) row[1]));
          return groups;
        });
  }

  /** Where the proofs of all person-times of the plan come from, the latest first. */
  List<String> sources() {
    EvidenceFilter all =
        new EvidenceFilter(
            PlanData.PLAN, "T1-17", null, null, null, null, null, null, null, null, null, false);
    return database.inTransaction(
        em ->
            PlanData.seeded(em).evidence().list(all, PageRequest.of(0, 20)).items().stream()
                .map(EvidenceRow::source)
                .toList());
  }

  boolean auditIntact() {
    return database.inTransaction(em -> new AuditLog(em).verify().intact());
  }

  <T> T with(Function<LedgerImports, T> work) {
    return database.inTransaction(em -> work.apply(imports(em)));
  }

  /**
   * Puts one of those who came with a ledger into another one of its classes, so that this class
   * stays when the ledger is taken back.
   *
   * @return the class
   */
  long registerSomebodyElse() {
    return database.inTransaction(
        em -> {
          Registration one =
              em.createQuery("select r from Registration r order by r.id", Registration.class)
                  .setMaxResults(1)
                  .getSingleResult();
          long person =
              em.createQuery(
                      "select min(p.id) from Person p where p.id not in (select r.personId from"
                          + " Registration r where r.sessionId = :session)",
                      Long.class)
                  .setParameter("session", one.sessionId())
                  .getSingleResult();
          em.persist(
              new Registration(
                  one.sessionId(),
                  person,
                  one.audienceGroup(),
                  one.divisionCode(),
                  null,
                  Approval.NOT_REQUIRED,
                  Seat.CONFIRMED,
                  null,
                  false,
                  null,
                  null,
                  null));
          return one.sessionId();
        });
  }

  /** Deletes whoever is called so, as a granted request does. */
  void erase(String name, String surrogate) {
    database.run(
        em -> {
          long person =
              em.createQuery("select p.id from Person p where p.name = :name", Long.class)
                  .setParameter("name", name)
                  .getSingleResult();
          new ErasedPersons(em, CLOCK).on(new PersonErased(person, surrogate));
          em.createQuery(
                  "update Registration r set r.employer = null, r.remark = null"
                      + " where r.personId = :person")
              .setParameter("person", person)
              .executeUpdate();
        });
  }

  /** As after a registration. */
  void stampSeats(long classId) {
    database.run(
        em ->
            em.createNativeQuery("update training_session set seat_stamp = 7 where id = ?1")
                .setParameter(1, classId)
                .executeUpdate());
  }

  long stampOf(long classId) {
    return number("select s.seatStamp from TrainingSession s where s.id = " + classId);
  }

  private LedgerImports imports(EntityManager em) {
    return new LedgerImports(
        em,
        caller,
        new AesGcmCipher(KEY),
        new LedgerPreviews(em, caller, new HmacHash(KEY), mappings(em), CLOCK),
        mappings(em),
        new FigureVersion(em),
        new AuditTrail(em, caller, CLOCK),
        new Settings(name -> Optional.empty()),
        CLOCK,
        new ImportProgress());
  }

  private SavedMappings mappings(EntityManager em) {
    return new SavedMappings(em, caller, new AuditTrail(em, caller, CLOCK), CLOCK);
  }

  private static byte[] bytes(String file) {
    try (InputStream in = LedgerDesk.class.getResourceAsStream("/ledgers/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
