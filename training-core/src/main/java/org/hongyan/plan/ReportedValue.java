package org.hongyan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A value that somebody reports with its document, where nothing here can be counted. */
@Entity
@Table(name = "reported_value")
public class ReportedValue {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reported_value_seq")
  @SequenceGenerator(
      name = "reported_value_seq",
      sequenceName = "reported_value_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "indicator_id")
  private Long indicatorId;

  @Column(name = "as_of")
  private LocalDate asOf;

  @Column(name = "reported_value")
  private BigDecimal value;

  private String document;

  @Column(name = "reported_by")
  private String reportedBy;

  @Column(name = "reported_at")
  private Instant reportedAt;

  @Column(name = "withdrawn_by")
  private String withdrawnBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "withdrawal_reason")
  private String withdrawalReason;

  @Column(name = "replaced_by")
  private Long replacedBy;

  protected ReportedValue() {}

  public ReportedValue(
      Long indicatorId,
      LocalDate asOf,
      BigDecimal value,
      String document,
      String reportedBy,
      Instant reportedAt) {
    this.indicatorId = indicatorId;
    this.asOf = asOf;
    this.value = value;
    this.document = document;
    this.reportedBy = reportedBy;
    this.reportedAt = reportedAt;
  }

  public Long id() {
    return id;
  }

  public Long indicatorId() {
    return indicatorId;
  }

  public LocalDate asOf() {
    return asOf;
  }

  public BigDecimal value() {
    return value;
  }

  public String document() {
    return document;
  }

  /** Whether it is this number by this document, however many zeros end it. */
  boolean says(BigDecimal number, String byDocument) {
    return value.compareTo(number) == 0 && document.equals(byDocument);
  }

  public String reportedBy() {
    return reportedBy;
  }

  public Instant reportedAt() {
    return reportedAt;
  }

  public String withdrawnBy() {
    return withdrawnBy;
  }

  /** Null while the value holds. */
  public Instant withdrawnAt() {
    return withdrawnAt;
  }

  public String withdrawalReason() {
    return withdrawalReason;
  }

  public Long replacedBy() {
    return replacedBy;
  }

  /** Takes the value back; it is kept, but counts no longer. */
  void withdraw(String by, Instant at, String reason) {
    withdrawnBy = by;
    withdrawnAt = at;
    withdrawalReason = reason;
  }

  /** Names the value that stands in its place. */
  void replaceBy(Long other) {
    replacedBy = other;
  }
}
