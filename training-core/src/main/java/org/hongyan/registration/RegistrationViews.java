package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hongyan.person.Person;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Masking;

/** Shows registrations to those who may see them: organisers, and the trainees themselves. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RegistrationViews {

  private final EntityManager entityManager;
  private final FieldCipher cipher;

  @Inject
  public RegistrationViews(EntityManager entityManager, FieldCipher cipher) {
    this.entityManager = entityManager;
    this.cipher = cipher;
  }

  protected RegistrationViews() {
    this(null, null);
  }

  /** One, as it is now. */
  public RegistrationView of(Registration registration) {
    return of(List.of(registration)).get(0);
  }

  /** Some, as they are now, in their order. */
  List<RegistrationView> of(List<Registration> registrations) {
    Map<Long, Person> people =
        found(Person.class, registrations, Registration::personId, Person::id);
    Map<Long, TrainingSession> sessions =
        found(TrainingSession.class, registrations, Registration::sessionId, TrainingSession::id);
    Map<Long, List<Long>> queues = queues(registrations);
    return registrations.stream()
        .map(
            one ->
                view(
                    one,
                    sessions.get(one.sessionId()),
                    people.get(one.personId()),
                    one.seat() == Seat.WAITING ? position(one, queues) : null))
        .toList();
  }

  /** The numbers in the queue, in order, of each class of which several of these wait. */
  private Map<Long, List<Long>> queues(List<Registration> registrations) {
    Map<Long, List<Long>> queues = new HashMap<>();
    registrations.stream()
        .filter(one -> one.seat() == Seat.WAITING)
        .collect(Collectors.groupingBy(Registration::sessionId, Collectors.counting()))
        .forEach(
            (session, waiting) -> {
              if (waiting > 1) {
                queues.put(session, queue(session));
              }
            });
    return queues;
  }

  private List<Long> queue(Long sessionId) {
    return entityManager
        .createQuery(
            "select r.entry.queueNumber from Registration r where r.sessionId = :session"
                + " and r.seat = :waiting order by r.entry.queueNumber",
            Long.class)
        .setParameter("session", sessionId)
        .setParameter("waiting", Seat.WAITING)
        .getResultList();
  }

  private Integer position(Registration one, Map<Long, List<Long>> queues) {
    List<Long> queue = queues.get(one.sessionId());
    return queue == null
        ? position(entityManager, one)
        : Integer.valueOf(Collections.binarySearch(queue, one.entry().queueNumber()) + 1);
  }

  private <T> Map<Long, T> found(
      Class<T> type,
      List<Registration> registrations,
      Function<Registration, Long> key,
      Function<T, Long> id) {
    Collection<Long> ids = registrations.stream().map(key).distinct().toList();
    return ids.isEmpty()
        ? Map.of()
        : entityManager
            .createQuery("select e from " + type.getSimpleName() + " e where e.id in :ids", type)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(id, Function.identity()));
  }

  /** One whose place in the queue is known. */
  RegistrationView of(Registration registration, TrainingSession session, Integer position) {
    return view(
        registration, session, entityManager.find(Person.class, registration.personId()), position);
  }

  /** Place in the queue: 1 for who is next. */
  static Integer position(EntityManager entityManager, Registration registration) {
    return entityManager
            .createQuery(
                "select count(r.id) from Registration r where r.sessionId = :session"
                    + " and r.seat = :waiting and r.entry.queueNumber < :number",
                Long.class)
            .setParameter("session", registration.sessionId())
            .setParameter("waiting", Seat.WAITING)
            .setParameter("number", registration.entry().queueNumber())
            .getSingleResult()
            .intValue()
        + 1;
  }

  /** Somebody to themselves. */
  RegistrationStatus.Self self(Person person) {
    return new RegistrationStatus.Self(
        person.name(),
        Masking.idNumber(cipher.decryptText(person.idNumberEncrypted())),
        Masking.phone(cipher.decryptText(person.phoneEncrypted())),
        person.employer(),
        person.audienceGroup(),
        person.divisionCode());
  }

  private RegistrationView view(
      Registration registration, TrainingSession session, Person person, Integer position) {
    Entry entry = registration.entry();
    return new RegistrationView(
        registration.id(),
        session.id(),
        session.number(),
        session.title(),
        session.startDate(),
        session.endDate(),
        person.id(),
        person.name(),
        Masking.idNumber(cipher.decryptText(person.idNumberEncrypted())),
        Masking.phone(cipher.decryptText(person.phoneEncrypted())),
        registration.employer(),
        registration.audienceGroup(),
        registration.divisionCode(),
        entry.organisationId(),
        registration.approval(),
        entry.stage(),
        registration.seat(),
        position,
        entry.offeredUntil(),
        entry.quotaId(),
        entry.source(),
        entry.registeredAt(),
        entry.reason(),
        List.of());
  }
}
