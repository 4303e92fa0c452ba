package org.hongyan.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hongyan.planning.solving.Explanation.Reason;
import org.hongyan.planning.solving.PlannedClass;
import org.hongyan.planning.solving.Wish;
import org.hongyan.session.SessionLevel;
import org.hongyan.subject.Level;

/** A wanted class and the place that it has in the plan so far. */
@Entity
@Table(name = "proposed_class")
public class ProposedClass {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proposed_class_seq")
  @SequenceGenerator(
      name = "proposed_class_seq",
      sequenceName = "proposed_class_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "proposal_id")
  private Long proposalId;

  @Column(name = "class_number")
  private int number;

  private String title;

  @Column(name = "type_code")
  private String typeCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "class_level")
  private SessionLevel level;

  @Column(name = "division_code")
  private String divisionCode;

  private int days;
  private int capacity;

  @Column(name = "subject_code")
  private String subjectCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_level")
  private Level subjectLevel;

  @Column(name = "preferred_month")
  private Integer month;

  private LocalDate deadline;

  @Column(name = "start_date")
  private LocalDate startDate;

  @Column(name = "venue_id")
  private Long venueId;

  @Column(name = "trainer_id")
  private Long trainerId;

  private boolean pinned;

  @Column(name = "session_id")
  private Long sessionId;

  private int asked;

  private int waiting;

  protected ProposedClass() {}

  ProposedClass(Long proposalId, int number, WantedClass wanted) {
    this.proposalId = proposalId;
    this.number = number;
    level = wanted.level();
    divisionCode = wanted.divisionCode();
    revise(wanted.draft());
    asked = wanted.wanted().asked();
    waiting = wanted.wanted().waiting();
  }

  void revise(ClassDraft draft) {
    if (!Objects.equals(subjectCode, draft.subjectCode())) {
      // what was counted was wanted of the other subject
      asked = 0;
      waiting = 0;
    }
    title = draft.title().strip();
    typeCode = draft.typeCode();
    days = draft.days();
    capacity = draft.capacity();
    subjectCode = draft.subjectCode();
    subjectLevel = draft.subjectLevel();
    month = draft.month();
    deadline = draft.deadline();
    startDate = draft.startDate();
    venueId = draft.venueId();
    trainerId = draft.trainerId();
    pinned = Boolean.TRUE.equals(draft.pinned());
  }

  /** Takes the place that the solver found. */
  void place(PlannedClass found) {
    startDate = found.start();
    venueId = found.room().id();
    trainerId = found.teacher().id();
  }

  void becomes(Long session) {
    sessionId = session;
  }

  int number() {
    return number;
  }

  boolean pinned() {
    return pinned;
  }

  boolean placed() {
    return startDate != null && venueId != null && trainerId != null;
  }

  LocalDate startDate() {
    return startDate;
  }

  Long venueId() {
    return venueId;
  }

  Long trainerId() {
    return trainerId;
  }

  Wish wish() {
    return new Wish(
        level == SessionLevel.CITY,
        divisionCode,
        days,
        capacity,
        subjectCode,
        subjectLevel,
        month,
        deadline,
        asked + waiting);
  }

  ClassView view(String venue, String trainer, List<Reason> reasons) {
    return new ClassView(
        number,
        title,
        typeCode,
        level,
        divisionCode,
        days,
        capacity,
        subjectCode,
        subjectLevel,
        month,
        deadline,
        startDate,
        startDate == null ? null : startDate.plusDays(days - 1L),
        venueId,
        venue,
        trainerId,
        trainer,
        pinned,
        sessionId,
        asked,
        waiting,
        reasons);
  }
}
