package org.hongyan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** What an indicator is to reach (目标), by when, for whom, and how firmly. */
@Embeddable
public class Target {

  @Enumerated(EnumType.STRING)
  @Column(name = "period")
  private TargetPeriod period;

  @Enumerated(EnumType.STRING)
  @Column(name = "operator")
  private TargetOperator operator;

  @Column(name = "lower_bound")
  private BigDecimal lower;

  @Column(name = "upper_bound")
  private BigDecimal upper;

  @Column(name = "approximate")
  private boolean approximate;

  @Enumerated(EnumType.STRING)
  @Column(name = "commitment")
  private Commitment commitment;

  @Enumerated(EnumType.STRING)
  @Column(name = "scope")
  private TargetScope scope;

  protected Target() {}

  public Target(
      TargetPeriod period,
      TargetOperator operator,
      BigDecimal lower,
      BigDecimal upper,
      boolean approximate,
      Commitment commitment,
      TargetScope scope) {
    this.period = period;
    this.operator = operator;
    this.lower = lower;
    this.upper = upper;
    this.approximate = approximate;
    this.commitment = commitment;
    this.scope = scope;
  }

  /** Whether {@code actual} reaches the target; more than the upper bound is no failure. */
  public boolean reachedBy(BigDecimal actual) {
    int difference = actual.compareTo(lower);
    return operator == TargetOperator.GT ? difference > 0 : difference >= 0;
  }

  public TargetPeriod period() {
    return period;
  }

  public TargetOperator operator() {
    return operator;
  }

  public BigDecimal lower() {
    return lower;
  }

  public BigDecimal upper() {
    return upper;
  }

  public boolean approximate() {
    return approximate;
  }

  public Commitment commitment() {
    return commitment;
  }

  public TargetScope scope() {
    return scope;
  }
}
