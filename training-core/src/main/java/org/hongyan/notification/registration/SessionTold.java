package org.hongyan.notification.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hongyan.session.TrainingSession;

/** What the trainees of a class were last told of its days and place. */
@Entity
@Table(name = "session_told")
public class SessionTold {

  @Id
  @Column(name = "session_id")
  private Long sessionId;

  @Column(name = "calendar_sequence")
  private int calendarSequence;

  @Column(name = "looked_at")
  private Instant lookedAt;

  @Column(name = "start_date")
  private LocalDate start;

  @Column(name = "end_date")
  private LocalDate end;

  @Column(name = "begins_at")
  private Instant begins;

  private String place;

  private String timetable;

  @Column(name = "differs_since")
  private Instant differsSince;

  @Column(name = "reminded_for")
  private LocalDate remindedFor;

  protected SessionTold() {}

  SessionTold(TrainingSession session, ClassFacts facts, Instant now) {
    sessionId = session.id();
    look(session, facts, now);
    tell(facts);
  }

  /** Notes how the class is planned now. */
  void look(TrainingSession session, ClassFacts facts, Instant now) {
    calendarSequence = session.calendarSequence();
    lookedAt = now;
    if (facts.equals(facts())) {
      differsSince = null;
    } else if (differsSince == null) {
      differsSince = now;
    }
  }

  /** The trainees are told so. */
  void tell(ClassFacts facts) {
    start = facts.start();
    end = facts.end();
    begins = facts.begins();
    place = facts.place();
    timetable = facts.timetable();
    differsSince = null;
  }

  /** The trainees are reminded of this first day. */
  void remind(LocalDate firstDay) {
    remindedFor = firstDay;
  }

  boolean remindedOf(LocalDate firstDay) {
    return firstDay.equals(remindedFor);
  }

  boolean saw(TrainingSession session) {
    return calendarSequence == session.calendarSequence();
  }

  Instant lookedAt() {
    return lookedAt;
  }

  /** Since when the class is planned otherwise than told; null where it is as told. */
  Instant differsSince() {
    return differsSince;
  }

  ClassFacts facts() {
    return start == null ? null : new ClassFacts(start, end, begins, place, timetable);
  }
}
