package org.hongyan.session.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.Course;
import org.hongyan.organisation.Division;
import org.hongyan.place.Venue;
import org.hongyan.shared.Surroundings;
import org.hongyan.trainer.Trainer;
import org.hongyan.trainer.Trainers;

/**
 * What a timetable must know of trainers, rooms and courses: whether they can be had, and what they
 * are called.
 */
@ApplicationScoped
@Transactional
public class Resources {

  private static final int MINUTE = 60;

  private final EntityManager entityManager;
  private final Trainers trainers;

  @Inject
  public Resources(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.trainers = new Trainers(entityManager);
  }

  protected Resources() {
    this(null);
  }

  /**
   * Lets one transaction at a time decide about these trainers and rooms, on any node. Always in
   * the same order, so that two never wait for each other.
   */
  void lock(Collection<Long> trainerIds, Collection<Long> venueIds) {
    new TreeSet<>(trainerIds)
        .forEach(id -> entityManager.find(Trainer.class, id, LockModeType.PESSIMISTIC_WRITE));
    new TreeSet<>(venueIds)
        .forEach(id -> entityManager.find(Venue.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public boolean trainersKnown(Collection<Long> ids) {
    return ids.stream().allMatch(id -> id != null && entityManager.find(Trainer.class, id) != null);
  }

  public boolean venueKnown(Long id) {
    return entityManager.find(Venue.class, id) != null;
  }

  boolean courseUsable(Long id) {
    Course course = entityManager.find(Course.class, id);
    return course != null && course.approval().status() != CatalogueStatus.RETIRED;
  }

  public boolean courseApproved(Long id) {
    Course course = entityManager.find(Course.class, id);
    return course != null && course.approval().status() == CatalogueStatus.APPROVED;
  }

  /** Title of a course; null where there is none. */
  public String courseTitle(Long id) {
    Course course = id == null ? null : entityManager.find(Course.class, id);
    return course == null ? null : course.title();
  }

  /** Name of a trainer. */
  public String trainer(Long id) {
    return trainerNames(List.of(id)).get(id);
  }

  /** Name and room of a venue. */
  public String venue(Long id) {
    return name(entityManager.find(Venue.class, id));
  }

  private static String name(Venue venue) {
    return venue.room() == null ? venue.name() : venue.name() + " " + venue.room();
  }

  public int seats(Long venueId) {
    return entityManager.find(Venue.class, venueId).seats();
  }

  String venueDivision(Long venueId) {
    return entityManager.find(Venue.class, venueId).divisionCode();
  }

  String division(String code) {
    return entityManager.find(Division.class, code).shortName();
  }

  /** Names of trainers by id. */
  public Map<Long, String> trainerNames(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      entityManager
          .createQuery(
              "select t.id, p.name from Trainer t, Person p where p.id = t.personId and t.id in :ids",
              Object[].class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(row -> names.put((Long) row[0], (String) row[1]));
    }
    return names;
  }

  Map<Long, String> venueNames(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      entityManager
          .createQuery("select v from Venue v where v.id in :ids", Venue.class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(venue -> names.put(venue.id(), name(venue)));
    }
    return names;
  }

  /** Why trainers cannot teach then: not in the pool on that day, or otherwise engaged. */
  List<Conflict> absences(Slot slot) {
    List<Conflict> absences = new ArrayList<>();
    List<Long> members = trainers.inPool(slot.trainerIds(), slot.day());
    slot.trainerIds().stream()
        .filter(id -> !members.contains(id))
        .forEach(
            id -> absences.add(absence(Conflict.NOT_IN_POOL, slot, slot.start(), slot.end(), id)));
    trainers
        .away(slot.trainerIds(), slot.start(), slot.end())
        .forEach(
            away ->
                absences.add(
                    absence(
                        Conflict.UNAVAILABLE, slot, away.start(), away.end(), away.trainerId())));
    return absences;
  }

  private Conflict absence(String code, Slot slot, Instant start, Instant end, Long trainer) {
    return new Conflict(code, null, null, start, end, trainer(trainer), slot.start(), trainer);
  }

  /** A room that is not in use on that day. */
  List<Conflict> venueClosed(Slot slot) {
    Venue venue = entityManager.find(Venue.class, slot.venueId());
    return venue.validity().holdsOn(slot.day())
        ? List.of()
        : List.of(
            new Conflict(
                Conflict.VENUE_CLOSED,
                null,
                null,
                slot.start(),
                slot.end(),
                name(venue),
                slot.start(),
                slot.venueId()));
  }

  /** Whether a lesson lies within the weekly hours that a trainer named; who named none has any. */
  boolean withinWeeklyHours(Long trainer, Slot slot) {
    int weekday = slot.day().getDayOfWeek().getValue();
    int start = LocalTime.ofInstant(slot.start(), Surroundings.ZONE).toSecondOfDay() / MINUTE;
    int end = start + slot.minutes();
    var hours = entityManager.find(Trainer.class, trainer).availability();
    return hours.isEmpty() || hours.stream().anyMatch(one -> one.hold(weekday, start, end));
  }
}
