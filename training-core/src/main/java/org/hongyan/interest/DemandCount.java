package org.hongyan.interest;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongyan.registration.Approval;
import org.hongyan.registration.Seat;
import org.hongyan.session.SessionStatus;

/** Counts what is wanted, by subject and division; knows no caller. */
final class DemandCount {

  private record Cell(String subject, String division) {}

  private record Learner(String subject, Long person) {}

  private static final Comparator<DemandRow> STRONGEST_FIRST =
      Comparator.comparing(DemandRow::pressure)
          .reversed()
          .thenComparing(DemandRow::subjectCode)
          .thenComparing(DemandRow::divisionCode);

  private final EntityManager entityManager;
  private final LocalDate from;
  private final LocalDate until;
  private final LocalDate today;
  private final Map<Cell, Long> interested = new HashMap<>();
  private final Map<Cell, Long> waiting = new HashMap<>();
  private final Map<Cell, Long> neverSeated = new HashMap<>();
  private final Map<Cell, Long> planned = new HashMap<>();

  /** Of classes that begin from one day until before another. */
  DemandCount(EntityManager entityManager, LocalDate from, LocalDate until, LocalDate today) {
    this.entityManager = entityManager;
    this.from = from;
    this.until = until;
    this.today = today;
  }

  List<DemandRow> rows() {
    countInterested();
    countWaiting();
    countPlanned();
    Set<Cell> cells = new HashSet<>(interested.keySet());
    cells.addAll(waiting.keySet());
    cells.addAll(planned.keySet());
    return cells.stream().map(this::row).sorted(STRONGEST_FIRST).toList();
  }

  private DemandRow row(Cell cell) {
    return new DemandRow(
        cell.subject(),
        cell.division(),
        interested.getOrDefault(cell, 0L),
        waiting.getOrDefault(cell, 0L),
        neverSeated.getOrDefault(cell, 0L),
        planned.getOrDefault(cell, 0L));
  }

  private void countInterested() {
    entityManager
        .createQuery(
            "select i.subjectCode, i.divisionCode, count(i) from Interest i"
                + " where i.servedAt is null group by i.subjectCode, i.divisionCode",
            Object[].class)
        .getResultList()
        .forEach(row -> interested.put(cell(row), ((Number) row[2]).longValue()));
  }

  /** By where the people are, since a class for the whole city is for people of every county. */
  private void countWaiting() {
    Set<Learner> seated = new HashSet<>();
    ofSeat(Seat.CONFIRMED).forEach(row -> seated.add(new Learner((String) row[0], (Long) row[2])));
    for (Object[] row : ofSeat(Seat.WAITING)) {
      waiting.merge(cell(row), 1L, Long::sum);
      if (!seated.contains(new Learner((String) row[0], (Long) row[2]))) {
        neverSeated.merge(cell(row), 1L, Long::sum);
      }
    }
  }

  private List<Object[]> ofSeat(Seat seat) {
    return entityManager
        .createQuery(
            "select distinct c.subjectCode, r.divisionCode, r.personId"
                + " from Registration r, TrainingSession s, ClassSubject c"
                + " where r.sessionId = s.id and c.sessionId = s.id and r.seat = :seat"
                + " and r.approval <> :rejected and r.divisionCode is not null"
                + " and s.status <> :cancelled and s.startDate >= :from and s.startDate < :until",
            Object[].class)
        .setParameter("seat", seat)
        .setParameter("rejected", Approval.REJECTED)
        .setParameter("cancelled", SessionStatus.CANCELLED)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }

  private void countPlanned() {
    entityManager
        .createQuery(
            "select c.subjectCode, s.divisionCode, count(s) from TrainingSession s, ClassSubject c"
                + " where c.sessionId = s.id and s.status <> :cancelled and s.endDate >= :today"
                + " and s.startDate >= :from and s.startDate < :until"
                + " group by c.subjectCode, s.divisionCode",
            Object[].class)
        .setParameter("cancelled", SessionStatus.CANCELLED)
        .setParameter("today", today)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList()
        .forEach(row -> planned.put(cell(row), ((Number) row[2]).longValue()));
  }

  private static Cell cell(Object[] row) {
    return new Cell((String) row[0], (String) row[1]);
  }
}
