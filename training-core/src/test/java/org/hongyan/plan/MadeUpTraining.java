package org.hongyan.plan;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hongyan.attendance.AggregatedEntry;
import org.hongyan.attendance.PersonTime;
import org.hongyan.organisation.Organisation;
import org.hongyan.person.IdType;
import org.hongyan.person.Person;
import org.hongyan.registration.Approval;
import org.hongyan.registration.Registration;
import org.hongyan.registration.Seat;
import org.hongyan.session.Delivery;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;

/** A few made-up sessions and people whose figures a test knows by heart. */
public final class MadeUpTraining {

  private final EntityManager entityManager;
  private final Map<String, Person> persons = new HashMap<>();
  private final Map<String, Organisation> hosts = new HashMap<>();

  public MadeUpTraining(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** A closed session. */
  public TrainingSession session(
      String number, String type, SessionLevel level, String division, String host, String end) {
    return session(number, type, level, division, host, end, true);
  }

  public TrainingSession session(
      String number,
      String type,
      SessionLevel level,
      String division,
      String host,
      String end,
      boolean roster) {
    LocalDate day = LocalDate.parse(end);
    TrainingSession session =
        new TrainingSession(
            number,
            "T " + number,
            type,
            level,
            division,
            host == null ? null : host(host).id(),
            day.minusDays(1),
            day,
            720,
            Delivery.at(Delivery.Place.ONSITE),
            SessionStatus.CLOSED,
            roster,
            null);
    entityManager.persist(session);
    entityManager.flush();
    return session;
  }

  /** Somebody who completed. */
  public PersonTime attended(TrainingSession session, String name, String division, String group) {
    Registration registration = registered(session, name, division, group, true);
    PersonTime personTime = PersonTime.of(registration, session);
    entityManager.persist(personTime);
    entityManager.flush();
    return personTime;
  }

  /** Somebody the test has made who completed. */
  public PersonTime attended(
      TrainingSession session, Person person, String division, String group) {
    if (person.id() == null) {
      entityManager.persist(person);
    }
    persons.put(person.name(), person);
    return attended(session, person.name(), division, group);
  }

  public Registration registered(
      TrainingSession session, String name, String division, String group, boolean completed) {
    Registration registration =
        new Registration(
            session.id(),
            person(name).id(),
            group,
            division,
            null,
            Approval.NOT_REQUIRED,
            Seat.CONFIRMED,
            null,
            completed,
            null,
            null,
            null);
    entityManager.persist(registration);
    entityManager.flush();
    return registration;
  }

  public void headCount(TrainingSession session, String division, String group, int count) {
    entityManager.persist(new AggregatedEntry(session, division, group, count, null));
    entityManager.flush();
  }

  public Organisation host(String name) {
    return hosts.computeIfAbsent(name, this::newHost);
  }

  private Organisation newHost(String name) {
    Organisation host = new Organisation(name, null, null);
    entityManager.persist(host);
    return host;
  }

  private Person person(String name) {
    return persons.computeIfAbsent(name, this::newPerson);
  }

  private Person newPerson(String name) {
    Person person = new Person(name, IdType.RESIDENT_ID, null, null, null, null, null, null);
    entityManager.persist(person);
    return person;
  }
}
