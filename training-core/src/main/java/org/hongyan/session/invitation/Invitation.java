package org.hongyan.session.invitation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.security.Caller;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.shared.RuleViolation;

/** One trainer, asked for one place of one lesson. */
@Entity
@Table(name = "trainer_invitation")
public class Invitation {

  /** How long before the deadline a reminder goes out, to who has had as long to think. */
  static final Duration REMINDER = Duration.ofHours(24);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trainer_invitation_seq")
  @SequenceGenerator(
      name = "trainer_invitation_seq",
      sequenceName = "trainer_invitation_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "lesson_id")
  private Long lessonId;

  @Column(name = "session_id")
  private Long sessionId;

  private int seat;

  @Column(name = "trainer_id")
  private Long trainerId;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "session_title")
  private String sessionTitle;

  @Column(name = "lesson_title")
  private String lessonTitle;

  @Column(name = "lesson_start")
  private Instant lessonStart;

  @Column(name = "lesson_end")
  private Instant lessonEnd;

  private String message;

  @Enumerated(EnumType.STRING)
  private InvitationStatus status = InvitationStatus.INVITED;

  private Instant deadline;

  @Column(name = "invited_by")
  private Long invitedBy;

  @Column(name = "invited_by_name")
  private String invitedByName;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  private String reason;

  @Column(name = "open_seat")
  private String openSeat;

  @ElementCollection
  @CollectionTable(name = "invitation_candidate", joinColumns = @JoinColumn(name = "invitation_id"))
  @OrderColumn(name = "candidate_order")
  @Column(name = "trainer_id")
  private List<Long> candidates = new ArrayList<>();

  @Version private int version;

  protected Invitation() {}

  /** Asks for the first time; {@code draft} has been checked and has a deadline. */
  Invitation(
      TrainingSession session, Lesson lesson, InvitationDraft draft, Caller caller, Instant now) {
    this(session, lesson, draft, caller.accountId(), caller.name(), now);
  }

  private Invitation(
      TrainingSession session,
      Lesson lesson,
      InvitationDraft draft,
      Long by,
      String byName,
      Instant now) {
    lessonId = lesson.id();
    sessionId = session.id();
    seat = draft.seat();
    trainerId = draft.trainerId();
    divisionCode = session.divisionCode();
    sessionTitle = session.title();
    lessonTitle = lesson.title();
    lessonStart = lesson.start();
    lessonEnd = lesson.end();
    message = draft.message();
    deadline = draft.deadline();
    candidates = new ArrayList<>(draft.nextTrainerIds());
    invitedBy = by;
    invitedByName = byName;
    invitedAt = now;
    openSeat = seatKey(lesson.id(), seat);
  }

  /** The next one asked for the same place, in the name of the same office. */
  Invitation following(TrainingSession session, Lesson lesson, InvitationDraft draft, Instant now) {
    return new Invitation(session, lesson, draft, invitedBy, invitedByName, now);
  }

  static String seatKey(Long lessonId, int seat) {
    return lessonId + "/" + seat;
  }

  /** Refuses an answer that comes too late, or a second one. */
  void demandOpen(Instant now) {
    if (status != InvitationStatus.INVITED) {
      throw refusal(status);
    }
    if (!now.isBefore(deadline)) {
      throw refusal(InvitationStatus.EXPIRED);
    }
  }

  private static RuleViolation refusal(InvitationStatus status) {
    return new RuleViolation(RuleViolation.Kind.REFUSED, "INVITATION_" + status);
  }

  void accept(Instant now) {
    demandOpen(now);
    close(InvitationStatus.ACCEPTED, null, now);
  }

  void decline(String why, Instant now) {
    demandOpen(now);
    close(InvitationStatus.DECLINED, why, now);
  }

  /** Nobody answered in time; before the deadline it cannot. */
  void expire(Instant now) {
    demand(InvitationStatus.INVITED);
    if (now.isBefore(deadline)) {
      throw new IllegalStateException("it can still be answered");
    }
    close(InvitationStatus.EXPIRED, null, now);
  }

  /** Takes back what is open, or an acceptance. */
  void withdraw(String why, Instant now) {
    demand(InvitationStatus.INVITED, InvitationStatus.ACCEPTED);
    close(InvitationStatus.WITHDRAWN, why, now);
  }

  /** The lesson was moved before the answer came. */
  void supersede(Instant now) {
    demand(InvitationStatus.INVITED);
    close(InvitationStatus.SUPERSEDED, null, now);
  }

  private void demand(InvitationStatus... allowed) {
    if (!List.of(allowed).contains(status)) {
      throw refusal(status);
    }
  }

  private void close(InvitationStatus end, String why, Instant now) {
    status = end;
    reason = why;
    closedAt = now;
    openSeat = null;
  }

  void remind(Instant now) {
    demandOpen(now);
    remindedAt = now;
  }

  /** Whether it is time for the one reminder. */
  boolean reminderDue(Instant now) {
    return status == InvitationStatus.INVITED
        && remindedAt == null
        && now.isBefore(deadline)
        && !now.isBefore(deadline.minus(REMINDER))
        && !now.isBefore(invitedAt.plus(REMINDER));
  }

  /** Whether the lesson is held when the trainer was told. */
  boolean asTold(Lesson lesson) {
    return lesson.start().equals(lessonStart) && lesson.end().equals(lessonEnd);
  }

  /** Takes over when the lesson is held now; whoever accepted was told. */
  void told(Lesson lesson) {
    lessonStart = lesson.start();
    lessonEnd = lesson.end();
  }

  public Long id() {
    return id;
  }

  public Long lessonId() {
    return lessonId;
  }

  public Long sessionId() {
    return sessionId;
  }

  public int seat() {
    return seat;
  }

  public Long trainerId() {
    return trainerId;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public String sessionTitle() {
    return sessionTitle;
  }

  public String lessonTitle() {
    return lessonTitle;
  }

  public Instant lessonStart() {
    return lessonStart;
  }

  public Instant lessonEnd() {
    return lessonEnd;
  }

  public String message() {
    return message;
  }

  public InvitationStatus status() {
    return status;
  }

  public Instant deadline() {
    return deadline;
  }

  public Long invitedBy() {
    return invitedBy;
  }

  public String invitedByName() {
    return invitedByName;
  }

  public Instant invitedAt() {
    return invitedAt;
  }

  public Instant remindedAt() {
    return remindedAt;
  }

  public Instant closedAt() {
    return closedAt;
  }

  public String reason() {
    return reason;
  }

  /** Who is asked next, in this order. */
  public List<Long> candidates() {
    return List.copyOf(candidates);
  }
}
