package org.hongyan.notification.registration;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hongyan.account.TokenText;
import org.hongyan.organisation.Division;
import org.hongyan.organisation.Organisation;
import org.hongyan.place.Venue;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.Lesson;

/**
 * When and where a class is held, as trainees must know it.
 *
 * @param begins start of its first lesson; null while none is planned
 * @param place null where none is known
 * @param timetable stands for the times and places of all its lessons
 */
record ClassFacts(LocalDate start, LocalDate end, Instant begins, String place, String timetable) {

  private static final int LONGEST_PLACE = 600;

  static ClassFacts of(EntityManager entityManager, TrainingSession session) {
    List<Lesson> lessons =
        entityManager
            .createQuery(
                "select l from Lesson l where l.sessionId = :session and l.cancelled = false"
                    + " order by l.start, l.id",
                Lesson.class)
            .setParameter("session", session.id())
            .getResultList();
    StringBuilder times = new StringBuilder();
    lessons.forEach(
        one ->
            times
                .append(one.start())
                .append('/')
                .append(one.end())
                .append('@')
                .append(one.venueId()));
    Long venueId =
        lessons.stream()
            .map(Lesson::venueId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(session.outline().venueId());
    return new ClassFacts(
        session.startDate(),
        session.endDate(),
        lessons.isEmpty() ? null : lessons.get(0).start(),
        venueId == null ? null : place(entityManager.find(Venue.class, venueId)),
        TokenText.hash(times.toString()));
  }

  private static String place(Venue venue) {
    StringBuilder place = new StringBuilder(venue.name());
    for (String part : new String[] {venue.room(), venue.address()}) {
      if (part != null && !part.isBlank()) {
        place.append(' ').append(part.strip());
      }
    }
    return place.length() <= LONGEST_PLACE ? place.toString() : place.substring(0, LONGEST_PLACE);
  }

  /** In whose name letters are signed: the host of the class, else the division that owns it. */
  static String office(EntityManager entityManager, TrainingSession session) {
    return session.hostOrganisationId() == null
        ? entityManager.find(Division.class, session.divisionCode()).name()
        : entityManager.find(Organisation.class, session.hostOrganisationId()).name();
  }
}
