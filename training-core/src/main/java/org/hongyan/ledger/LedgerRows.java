package org.hongyan.ledger;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import org.hongyan.ledger.comparing.SessionMatch;
import org.hongyan.ledger.reading.PersonFields;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.ledger.reading.SessionFields;
import org.hongyan.person.IdType;
import org.hongyan.person.Person;
import org.hongyan.registration.Registration;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Masking;
import org.hongyan.shared.database.Conditions;

/** Recorded registrations as rows of a ledger, streamed from the database in pages. */
class LedgerRows {

  private static final int BATCH = 1_000;
  private static final String FROM =
      "select r, s, p, o.name from TrainingSession s"
          + " join Registration r on r.sessionId = s.id"
          + " join Person p on p.id = r.personId"
          + " left join Organisation o on o.id = s.hostOrganisationId";

  private final EntityManager entityManager;
  private final FieldCipher cipher;
  private final CurrentCaller caller;
  private final boolean full;

  LedgerRows(EntityManager entityManager, FieldCipher cipher, CurrentCaller caller, boolean full) {
    this.entityManager = entityManager;
    this.cipher = cipher;
    this.caller = caller;
    this.full = full;
  }

  Iterator<ReadRow> of(LedgerDocuments.Range range) {
    return new Iterator<>() {
      private Iterator<Object[]> batch = List.<Object[]>of().iterator();
      private int offset;
      private boolean last;

      @Override
      public boolean hasNext() {
        if (!batch.hasNext() && !last) {
          List<Object[]> next = page(range, offset);
          offset += next.size();
          last = next.size() < BATCH;
          batch = next.iterator();
          entityManager.clear();
        }
        return batch.hasNext();
      }

      @Override
      public ReadRow next() {
        Object[] row = batch.next();
        return row(
            (Registration) row[0], (TrainingSession) row[1], (Person) row[2], (String) row[3]);
      }
    };
  }

  private List<Object[]> page(LedgerDocuments.Range range, int offset) {
    Conditions conditions =
        new Conditions()
            .and("s.endDate >= :from", "from", range.from())
            .and("s.endDate <= :to", "to", range.to())
            .and("r.divisionCode = :division", "division", range.divisionCode())
            .and("s.divisionCode = :scope", "scope", caller.get().divisionCode())
            .and("s.hostOrganisationId = :host", "host", caller.get().organisationId());
    String query = FROM + conditions.where() + " order by s.endDate, s.number, r.id";
    return conditions
        .fill(entityManager.createQuery(query, Object[].class))
        .setFirstResult(offset)
        .setMaxResults(BATCH)
        .getResultList();
  }

  private ReadRow row(
      Registration registration, TrainingSession session, Person person, String host) {
    SessionFields fields =
        new SessionFields(
            session.number(),
            session.title(),
            session.typeCode(),
            session.level(),
            session.divisionCode(),
            host,
            session.startDate(),
            session.endDate(),
            session.delivery().place(),
            hours(session.minutes()));
    return new ReadRow(
        new RowPlace("", registration.ledgerRow() == null ? 0 : registration.ledgerRow()),
        fields,
        person(person, registration),
        registration.audienceGroup(),
        registration.divisionCode(),
        hours(registration.attendedMinutes()),
        registration.completed(),
        registration.remark());
  }

  private PersonFields person(Person person, Registration registration) {
    String idNumber = cipher.decryptText(person.idNumberEncrypted());
    String phone = cipher.decryptText(person.phoneEncrypted());
    return new PersonFields(
        person.name(),
        person.idType() == IdType.NONE ? null : person.idType(),
        full ? idNumber : Masking.idNumber(idNumber),
        full ? phone : Masking.phone(phone),
        registration.employer());
  }

  private static BigDecimal hours(Integer minutes) {
    return minutes == null
        ? null
        : BigDecimal.valueOf(minutes)
            .divide(BigDecimal.valueOf(SessionMatch.MINUTES_PER_HOUR), 2, RoundingMode.HALF_UP)
            .stripTrailingZeros();
  }
}
