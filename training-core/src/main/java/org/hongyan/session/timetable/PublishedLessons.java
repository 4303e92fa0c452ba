package org.hongyan.session.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hongyan.place.Venue;
import org.hongyan.session.PublishedSessions;
import org.hongyan.session.SessionView;
import org.hongyan.shared.Surroundings;

/** When and where published sessions are held, for anybody: trainers with their names alone. */
@ApplicationScoped
@Transactional
public class PublishedLessons {

  /** A room with its address. */
  public record Place(String name, String room, String address) {}

  private final EntityManager entityManager;
  private final PublishedSessions sessions;

  @Inject
  public PublishedLessons(EntityManager entityManager, PublishedSessions sessions) {
    this.entityManager = entityManager;
    this.sessions = sessions;
  }

  protected PublishedLessons() {
    this(null, null);
  }

  /** The lessons of a published session that will take place, the earliest first. */
  public List<LessonView> of(long sessionId) {
    sessions.get(sessionId);
    List<Lesson> lessons = lessons(List.of(sessionId));
    return new LessonViews(entityManager, new Resources(entityManager)).of(lessons);
  }

  /** Where a published session is held: the rooms of its lessons, else its own. */
  public List<Place> places(long sessionId) {
    SessionView session = sessions.get(sessionId);
    List<Long> ids =
        lessons(List.of(sessionId)).stream()
            .map(Lesson::venueId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Stream<Long> wanted = ids.isEmpty() ? Stream.ofNullable(session.venueId()) : ids.stream();
    return wanted
        .map(id -> entityManager.find(Venue.class, id))
        .map(venue -> new Place(venue.name(), venue.room(), venue.address()))
        .toList();
  }

  /** The days on which each of these sessions has lessons; who has none is left out. */
  public Map<Long, SortedSet<LocalDate>> days(Collection<Long> sessionIds) {
    Map<Long, SortedSet<LocalDate>> days = new HashMap<>();
    for (Lesson lesson : lessons(sessionIds)) {
      days.computeIfAbsent(lesson.sessionId(), id -> new TreeSet<>())
          .add(LocalDate.ofInstant(lesson.start(), Surroundings.ZONE));
    }
    return days;
  }

  private List<Lesson> lessons(Collection<Long> sessionIds) {
    return sessionIds.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                "select l from Lesson l where l.sessionId in :sessions and l.cancelled = false"
                    + " order by l.start, l.id",
                Lesson.class)
            .setParameter("sessions", sessionIds)
            .getResultList();
  }
}
