package org.hongyan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.hongyan.reference.ReferenceRow;

/**
 * One indicator (指标) of a plan with its target, the measure that yields its actual value, and its
 * source.
 */
@Entity
@Table(name = "plan_indicator")
public class Indicator implements ReferenceRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "indicator_seq")
  @SequenceGenerator(name = "indicator_seq", sequenceName = "indicator_seq", allocationSize = 50)
  private Long id;

  @Column(name = "plan_code")
  private String planCode;

  private String code;

  private int position;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "category_zh")
  private String categoryZh;

  private String unit;

  @Enumerated(EnumType.STRING)
  @Column(name = "level")
  private IndicatorLevel level;

  @Embedded private Target target;

  private String measure;

  @Column(name = "source_quote")
  private String sourceQuote;

  @Column(name = "source_section")
  private String sourceSection;

  @Version private int version;

  protected Indicator() {}

  public Indicator(
      String planCode,
      String code,
      int position,
      String nameZh,
      String nameEn,
      String categoryZh,
      String unit,
      IndicatorLevel level,
      Target target,
      String measure,
      String sourceQuote,
      String sourceSection) {
    this.planCode = planCode;
    this.code = code;
    this.position = position;
    this.nameZh = nameZh;
    this.nameEn = nameEn;
    this.categoryZh = categoryZh;
    this.unit = unit;
    this.level = level;
    this.target = target;
    this.measure = measure;
    this.sourceQuote = sourceQuote;
    this.sourceSection = sourceSection;
  }

  public Long id() {
    return id;
  }

  public String planCode() {
    return planCode;
  }

  public String code() {
    return code;
  }

  public int position() {
    return position;
  }

  public String nameZh() {
    return nameZh;
  }

  public String nameEn() {
    return nameEn;
  }

  public String categoryZh() {
    return categoryZh;
  }

  public String unit() {
    return unit;
  }

  public IndicatorLevel level() {
    return level;
  }

  public Target target() {
    return target;
  }

  public String measure() {
    return measure;
  }

  public String sourceQuote() {
    return sourceQuote;
  }

  public String sourceSection() {
    return sourceSection;
  }

  @Override
  public int version() {
    return version;
  }

  /** Sets new bounds; period, commitment and scope stay. */
  public void retarget(TargetOperator operator, BigDecimal lower, BigDecimal upper, boolean about) {
    target =
        new Target(
            target.period(), operator, lower, upper, about, target.commitment(), target.scope());
  }

  /** Takes over all that a form may change; code and measure stay. */
  void revise(IndicatorDraft draft) {
    nameZh = draft.nameZh().strip();
    nameEn = draft.nameEn().strip();
    categoryZh = draft.category().strip();
    unit = draft.unit().strip();
    sourceQuote = draft.sourceQuote().strip();
    sourceSection = draft.sourceSection().strip();
    target = draft.target();
  }

  /** The same indicator for another plan. */
  Indicator copyTo(String otherPlan) {
    Target same =
        new Target(
            target.period(),
            target.operator(),
            target.lower(),
            target.upper(),
            target.approximate(),
            target.commitment(),
            target.scope());
    return new Indicator(
        otherPlan,
        code,
        position,
        nameZh,
        nameEn,
        categoryZh,
        unit,
        level,
        same,
        measure,
        sourceQuote,
        sourceSection);
  }
}
