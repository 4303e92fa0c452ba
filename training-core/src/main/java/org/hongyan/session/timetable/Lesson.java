package org.hongyan.session.timetable;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One timetabled unit (课次): from its start until just before its end. */
@Entity
@Table(name = "lesson")
public class Lesson {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lesson_seq")
  @SequenceGenerator(name = "lesson_seq", sequenceName = "lesson_seq", allocationSize = 50)
  private Long id;

  @Column(name = "session_id")
  private Long sessionId;

  private String title;

  @Column(name = "course_id")
  private Long courseId;

  @Column(name = "venue_id")
  private Long venueId;

  @Column(name = "starts_at")
  private Instant start;

  @Column(name = "ends_at")
  private Instant end;

  private boolean cancelled;

  @Column(name = "calendar_sequence")
  private int calendarSequence;

  @ElementCollection
  @CollectionTable(name = "lesson_trainer", joinColumns = @JoinColumn(name = "lesson_id"))
  @Column(name = "trainer_id")
  private Set<Long> trainerIds = new LinkedHashSet<>();

  @Version private int version;

  protected Lesson() {}

  public Lesson(Long sessionId, LessonDraft draft) {
    this.sessionId = sessionId;
    take(draft);
  }

  /** Takes over what was planned anew. */
  public void revise(LessonDraft draft) {
    take(draft);
    calendarSequence++;
  }

  private void take(LessonDraft draft) {
    title = draft.title();
    courseId = draft.courseId();
    venueId = draft.venueId();
    start = draft.start();
    end = draft.end();
    trainerIds = new LinkedHashSet<>(draft.trainerIds());
  }

  /** Moves it, keeping its length. */
  public void move(Duration by) {
    start = start.plus(by);
    end = end.plus(by);
    calendarSequence++;
  }

  /** Puts one trainer in the place of another. */
  public void substitute(Long out, Long in) {
    trainerIds.remove(out);
    trainerIds.add(in);
    calendarSequence++;
  }

  /** Somebody more teaches it. */
  void join(Long trainer) {
    trainerIds.add(trainer);
    calendarSequence++;
  }

  /** Will not take place, and keeps nothing occupied. */
  public void cancel() {
    cancelled = true;
    calendarSequence++;
  }

  public Long id() {
    return id;
  }

  public Long sessionId() {
    return sessionId;
  }

  public String title() {
    return title;
  }

  public Long courseId() {
    return courseId;
  }

  public Long venueId() {
    return venueId;
  }

  public Instant start() {
    return start;
  }

  public Instant end() {
    return end;
  }

  public boolean cancelled() {
    return cancelled;
  }

  /** Grows with each change (RFC 5545, 3.8.7.4). */
  public int calendarSequence() {
    return calendarSequence;
  }

  public Set<Long> trainerIds() {
    return Set.copyOf(trainerIds);
  }

  public int minutes() {
    return (int) Duration.between(start, end).toMinutes();
  }

  public int version() {
    return version;
  }

  /** The same as a plan that can be changed. */
  public LessonDraft draft() {
    return new LessonDraft(title, courseId, start, end, List.copyOf(trainerIds), venueId, version);
  }
}
