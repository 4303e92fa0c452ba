package org.hongyan.session.honorarium;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Words;

/** What one trainer gets for one lesson, in yuan after tax. No account of a bank is kept. */
@Entity
@Table(name = "honorarium")
public class Honorarium {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "honorarium_seq")
  @SequenceGenerator(name = "honorarium_seq", sequenceName = "honorarium_seq", allocationSize = 50)
  private Long id;

  @Column(name = "session_id")
  private Long sessionId;

  @Column(name = "lesson_id")
  private Long lessonId;

  @Column(name = "trainer_id")
  private Long trainerId;

  @Enumerated(EnumType.STRING)
  private HonorariumStatus status = HonorariumStatus.PLANNED;

  private BigDecimal amount;

  @Column(name = "surcharge_percent")
  private int surchargePercent;

  @Column(name = "surcharge_approval")
  private String surchargeApproval;

  private String reason;

  @Column(name = "paid_on")
  private LocalDate paidOn;

  private String voucher;

  @Column(name = "set_by")
  private String setBy;

  @Column(name = "set_at")
  private Instant setAt;

  @Version private int version;

  protected Honorarium() {}

  Honorarium(Lesson lesson, Long trainerId) {
    this.sessionId = lesson.sessionId();
    this.lessonId = lesson.id();
    this.trainerId = trainerId;
  }

  /**
   * Sets the amount and how far it has come. Once confirmed the amount stays; once paid all does.
   *
   * @throws RuleViolation {@code HONORARIUM_STATUS} for any other step than the next one
   */
  void set(HonorariumDraft draft, String by, Instant now) {
    boolean next = draft.wanted() == status || draft.wanted().ordinal() == status.ordinal() + 1;
    boolean same =
        status == HonorariumStatus.PLANNED
            || draft.amount().compareTo(amount) == 0 && draft.surcharge() == surchargePercent;
    if (!next || !same || status == HonorariumStatus.PAID) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "HONORARIUM_STATUS");
    }
    if (status == HonorariumStatus.PLANNED) {
      amount = draft.amount();
      surchargePercent = draft.surcharge();
      surchargeApproval = Words.orNull(draft.surchargeApproval());
      reason = Words.orNull(draft.reason());
    }
    status = draft.wanted();
    if (status == HonorariumStatus.PAID) {
      paidOn = draft.paidOn();
      voucher = draft.voucher().strip();
    }
    setBy = by;
    setAt = now;
  }

  Long sessionId() {
    return sessionId;
  }

  Long lessonId() {
    return lessonId;
  }

  Long trainerId() {
    return trainerId;
  }

  HonorariumStatus status() {
    return status;
  }

  BigDecimal amount() {
    return amount;
  }

  int surchargePercent() {
    return surchargePercent;
  }

  String surchargeApproval() {
    return surchargeApproval;
  }

  String reason() {
    return reason;
  }

  LocalDate paidOn() {
    return paidOn;
  }

  String voucher() {
    return voucher;
  }

  String setBy() {
    return setBy;
  }

  int version() {
    return version;
  }
}
