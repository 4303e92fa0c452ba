package org.hongyan.session.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hongyan.shared.Surroundings;

/**
 * What a timetable must know of trainers, rooms and courses: whether they can be had, and what they
 * are called. Only a few columns are read, in as few questions as possible, since this is asked for
 * every lesson.
 */
@ApplicationScoped
@Transactional
public class Resources {

  private final EntityManager entityManager;

  @Inject
  public Resources(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected Resources() {
    this(null);
  }

  /**
   * Lets one transaction at a time decide about these trainers and rooms, on any node. Always in
   * the same order, so that two never wait for each other.
   */
  void lock(Collection<Long> trainerIds, Collection<Long> venueIds) {
    new TreeSet<>(trainerIds).forEach(id -> lock("trainer", id));
    new TreeSet<>(venueIds).forEach(id -> lock("venue", id));
  }

  /** Writing a row without changing it locks it on either database. */
  private void lock(String table, Long id) {
    query("update " + table + " set version = version where id = ?1", id).executeUpdate();
  }

  boolean trainersKnown(Collection<Long> ids) {
    return ids.stream().allMatch(id -> id != null && exists("trainer", id));
  }

  boolean venueKnown(Long id) {
    return exists("venue", id);
  }

  boolean courseUsable(Long id) {
    return count("select count(*) from course where id = ?1 and status <> 'RETIRED'", id) > 0;
  }

  public boolean courseApproved(Long id) {
    return count("select count(*) from course where id = ?1 and status = 'APPROVED'", id) > 0;
  }

  /** Title of a course; null where there is none. */
  public String courseTitle(Long id) {
    return id == null ? null : first("select title from course where id = ?1", id);
  }

  /** Name of a trainer. */
  public String trainer(Long id) {
    return first(
        "select p.name from trainer t join person p on p.id = t.person_id where t.id = ?1", id);
  }

  /** Name and room of a venue. */
  public String venue(Long id) {
    return venueNames(List.of(id)).get(id);
  }

  public int seats(Long venueId) {
    return (int) count("select seats from venue where id = ?1", venueId);
  }

  String venueDivision(Long venueId) {
    return first("select division_code from venue where id = ?1", venueId);
  }

  String division(String code) {
    return first("select short_name from division where code = ?1", code);
  }

  Map<Long, String> trainerNames(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    rows(
            "select t.id, p.name from trainer t join person p on p.id = t.person_id where t.id in ",
            ids)
        .forEach(row -> names.put(number(row[0]), (String) row[1]));
    return names;
  }

  Map<Long, String> venueNames(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    rows("select id, name, room from venue where id in ", ids)
        .forEach(
            row -> names.put(number(row[0]), row[2] == null ? "" + row[1] : row[1] + " " + row[2]));
    return names;
  }

  /** Why a trainer cannot teach then: not in the pool on that day, or otherwise engaged. */
  List<Conflict> absences(Long trainer, Slot slot) {
    List<Conflict> absences = new ArrayList<>();
    java.sql.Date day = java.sql.Date.valueOf(slot.day());
    long memberships =
        number(
            query(
                    "select count(*) from trainer_membership where trainer_id = ?1"
                        + " and admitted_on <= ?2 and (left_on is null or left_on > ?2)",
                    trainer)
                .setParameter(2, day)
                .getSingleResult());
    if (memberships == 0) {
      absences.add(absence(Conflict.NOT_IN_POOL, slot, slot.start(), slot.end(), trainer));
    }
    for (Object row :
        query(
                "select starts_at, ends_at from trainer_unavailability where trainer_id = ?1"
                    + " and starts_at < ?2 and ends_at > ?3",
                trainer)
            .setParameter(2, column(slot.end()))
            .setParameter(3, column(slot.start()))
            .getResultList()) {
      Object[] stretch = (Object[]) row;
      absences.add(
          absence(
              Conflict.UNAVAILABLE,
              slot,
              instant((Timestamp) stretch[0]),
              instant((Timestamp) stretch[1]),
              trainer));
    }
    return absences;
  }

  private Conflict absence(String code, Slot slot, Instant start, Instant end, Long trainer) {
    return new Conflict(code, null, null, start, end, trainer(trainer), slot.start(), trainer);
  }

  /** A room that is not in use on that day. */
  List<Conflict> venueClosed(Slot slot) {
    java.sql.Date day = java.sql.Date.valueOf(slot.day());
    long usable =
        number(
            query(
                    "select count(*) from venue where id = ?1"
                        + " and (valid_from is null or valid_from <= ?2)"
                        + " and (valid_to is null or valid_to >= ?2)",
                    slot.venueId())
                .setParameter(2, day)
                .getSingleResult());
    return usable > 0
        ? List.of()
        : List.of(
            new Conflict(
                Conflict.VENUE_CLOSED,
                null,
                null,
                slot.start(),
                slot.end(),
                venue(slot.venueId()),
                slot.start(),
                slot.venueId()));
  }

  /** Whether a lesson lies within the weekly hours that a trainer named; who named none has any. */
  boolean withinWeeklyHours(Long trainer, Slot slot) {
    List<?> hours =
        query(
                "select weekday, from_time, to_time from trainer_availability"
                    + " where trainer_id = ?1",
                trainer)
            .getResultList();
    LocalTime start = LocalTime.ofInstant(slot.start(), Surroundings.ZONE);
    LocalTime end = LocalTime.ofInstant(slot.end(), Surroundings.ZONE);
    return hours.isEmpty()
        || hours.stream()
            .map(Object[].class::cast)
            .anyMatch(
                row ->
                    number(row[0]) == slot.day().getDayOfWeek().getValue()
                        && !start.isBefore(((Time) row[1]).toLocalTime())
                        && !end.isAfter(((Time) row[2]).toLocalTime()));
  }

  private boolean exists(String table, Long id) {
    return count("select count(*) from " + table + " where id = ?1", id) > 0;
  }

  private long count(String sql, Object key) {
    return number(query(sql, key).getSingleResult());
  }

  private String first(String sql, Object key) {
    List<?> found = query(sql, key).getResultList();
    return found.isEmpty() ? null : (String) found.get(0);
  }

  private List<Object[]> rows(String sql, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    String marks = String.join(",", ids.stream().map(String::valueOf).toList());
    List<Object[]> rows = new ArrayList<>();
    for (Object row : entityManager.createNativeQuery(sql + "(" + marks + ")").getResultList()) {
      rows.add((Object[]) row);
    }
    return rows;
  }

  private Query query(String sql, Object key) {
    return entityManager.createNativeQuery(sql).setParameter(1, key);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Timestamp column(Instant instant) {
    return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  private static Instant instant(Timestamp column) {
    return column.toLocalDateTime().toInstant(ZoneOffset.UTC);
  }
}
