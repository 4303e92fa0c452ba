package org.hongyan.session.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of a lesson that people ask about later: moved, or taught by somebody else. */
@Entity
@Table(name = "lesson_change")
public class LessonChange {

  /** What changed. */
  public enum Kind {
    MOVED,
    SUBSTITUTED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lesson_change_seq")
  @SequenceGenerator(
      name = "lesson_change_seq",
      sequenceName = "lesson_change_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "lesson_id")
  private Long lessonId;

  private String kind;

  @Column(name = "trainer_out")
  private Long trainerOut;

  @Column(name = "trainer_in")
  private Long trainerIn;

  @Column(name = "old_start")
  private Instant oldStart;

  @Column(name = "new_start")
  private Instant newStart;

  private String reason;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected LessonChange() {}

  private LessonChange(Lesson lesson, Kind kind, String by, Instant at) {
    this.lessonId = lesson.id();
    this.kind = kind.name();
    this.changedBy = by;
    this.changedAt = at;
  }

  static LessonChange moved(Lesson lesson, LessonDraft to, String by, Instant at) {
    LessonChange change = new LessonChange(lesson, Kind.MOVED, by, at);
    change.oldStart = lesson.start();
    change.newStart = to.start();
    return change;
  }

  static LessonChange substituted(
      Lesson lesson, Long out, Long in, String reason, String by, Instant at) {
    LessonChange change = new LessonChange(lesson, Kind.SUBSTITUTED, by, at);
    change.trainerOut = out;
    change.trainerIn = in;
    change.reason = reason;
    return change;
  }

  public Long id() {
    return id;
  }

  public Long lessonId() {
    return lessonId;
  }

  public Kind kind() {
    return Kind.valueOf(kind);
  }

  public Long trainerOut() {
    return trainerOut;
  }

  public Long trainerIn() {
    return trainerIn;
  }

  public Instant oldStart() {
    return oldStart;
  }

  public Instant newStart() {
    return newStart;
  }

  public String reason() {
    return reason;
  }

  public String changedBy() {
    return changedBy;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
