package org.hongyan.ledger.applying;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.hongyan.attendance.AggregatedEntry;
import org.hongyan.attendance.PersonTime;
import org.hongyan.ledger.comparing.Comparison;
import org.hongyan.ledger.comparing.MatchedHeadCount;
import org.hongyan.ledger.comparing.MatchedRow;
import org.hongyan.ledger.comparing.PersonMatch;
import org.hongyan.ledger.comparing.SessionMatch;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.organisation.Organisation;
import org.hongyan.person.IdType;
import org.hongyan.person.Person;
import org.hongyan.registration.Approval;
import org.hongyan.registration.Registration;
import org.hongyan.registration.Seat;
import org.hongyan.registration.SeatMemory;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.session.Delivery;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;

/**
 * Writes the new rows of a compared ledger: sessions, people, registrations and the person-times of
 * those who completed. It runs within the caller's transaction and is used for one ledger only.
 */
public class LedgerWriter {

  private static final int BATCH = 2_000;

  private final EntityManager entityManager;
  private final FieldCipher cipher;
  private final Long importId;
  private final Map<String, Long> hosts = new HashMap<>();
  private final Map<String, TrainingSession> sessions = new HashMap<>();
  private final Map<String, Long> persons = new HashMap<>();
  private boolean severalSheets;

  public LedgerWriter(EntityManager entityManager, FieldCipher cipher, Long importId) {
    this.entityManager = entityManager;
    this.cipher = cipher;
    this.importId = importId;
  }

  /**
   * Writes what is new, in the order in which the tables lean on each other.
   *
   * @param progress is told the percent done
   */
  public void write(Comparison comparison, IntConsumer progress) {
    severalSheets = comparison.reading().sheets().size() > 1;
    List<MatchedRow> rows = comparison.rows().stream().filter(row -> !row.same()).toList();
    List<MatchedHeadCount> headCounts =
        comparison.headCounts().stream().filter(row -> !row.same()).toList();
    rows.forEach(row -> host(row.session()));
    headCounts.forEach(row -> host(row.session()));
    entityManager.flush();
    rows.forEach(row -> session(row.session(), true));
    headCounts.forEach(row -> session(row.session(), false));
    rows.forEach(row -> person(row.person()));
    entityManager.flush();
    entityManager.clear();
    for (int start = 0; start < rows.size(); start += BATCH) {
      write(rows.subList(start, Math.min(start + BATCH, rows.size())));
      progress.accept((int) (100L * start / rows.size()));
    }
    headCounts.forEach(this::write);
    entityManager.flush();
    SeatMemory.outdate(entityManager, importId);
  }

  private void write(List<MatchedRow> batch) {
    List<PersonTime> personTimes = new ArrayList<>();
    for (MatchedRow matched : batch) {
      TrainingSession session = session(matched.session(), true);
      Registration registration = registration(matched, session);
      entityManager.persist(registration);
      // a class that was planned here counts when it is closed, with its evidence
      if (registration.completed() && session.status() == SessionStatus.CLOSED) {
        personTimes.add(PersonTime.of(registration, session));
      }
    }
    entityManager.flush();
    personTimes.forEach(entityManager::persist);
    entityManager.flush();
    entityManager.clear();
  }

  private Registration registration(MatchedRow matched, TrainingSession session) {
    ReadRow row = matched.row();
    Registration registration =
        new Registration(
            session.id(),
            person(matched.person()),
            row.groupCode(),
            row.divisionCode(),
            matched.person().deleted() ? null : row.person().organisation(),
            Approval.NOT_REQUIRED,
            Seat.CONFIRMED,
            SessionMatch.minutes(row.attendedHours()),
            row.completed(),
            matched.person().deleted() ? null : row.remark(),
            importId,
            row.place().row());
    if (severalSheets) {
      registration.standsOn(row.place().sheet());
    }
    return registration;
  }

  private void write(MatchedHeadCount matched) {
    TrainingSession session = session(matched.session(), false);
    matched
        .row()
        .groups()
        .forEach(
            (group, count) ->
                entityManager.persist(
                    new AggregatedEntry(session, session.divisionCode(), group, count, importId)));
  }

  private TrainingSession session(SessionMatch match, boolean roster) {
    return match.isNew()
        ? sessions.computeIfAbsent(match.number(), number -> newSession(match, roster))
        : match.recorded();
  }

  private TrainingSession newSession(SessionMatch match, boolean roster) {
    TrainingSession session =
        new TrainingSession(
            match.number(),
            match.fields().title(),
            match.fields().typeCode(),
            match.level(),
            match.fields().divisionCode(),
            host(match),
            match.fields().start(),
            match.fields().end(),
            match.minutes(),
            Delivery.at(match.place()),
            SessionStatus.CLOSED,
            roster,
            importId);
    entityManager.persist(session);
    return session;
  }

  private Long host(SessionMatch match) {
    String name = match.fields().host();
    if (name == null || match.hostId() != null) {
      return match.hostId();
    }
    return hosts.computeIfAbsent(
        name,
        fresh -> {
          Organisation host = new Organisation(fresh, match.fields().divisionCode(), importId);
          entityManager.persist(host);
          return host.id();
        });
  }

  private Long person(PersonMatch match) {
    return match.isNew()
        ? persons.computeIfAbsent(match.key(), key -> newPerson(match))
        : match.recordedId();
  }

  private Long newPerson(PersonMatch match) {
    Person person =
        new Person(
            match.fields().name(),
            match.fields().idNumber() == null ? IdType.NONE : match.fields().idType(),
            cipher.encryptText(match.fields().idNumber()),
            match.idHash(),
            cipher.encryptText(match.fields().phone()),
            match.phoneHash(),
            match.fields().organisation(),
            importId);
    entityManager.persist(person);
    return person.id();
  }
}
