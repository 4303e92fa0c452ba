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

  public String reportedBy() {
    return reportedBy;
  }

  public Instant reportedAt() {
    return reportedAt;
  }
}
