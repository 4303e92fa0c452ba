package org.hongyan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hongyan.reference.ReferenceRow;

/** An inconsistency of the plan itself, shown beside the figures that it concerns. */
@Entity
@Table(name = "plan_remark")
public class PlanRemark implements ReferenceRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_remark_seq")
  @SequenceGenerator(
      name = "plan_remark_seq",
      sequenceName = "plan_remark_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "plan_code")
  private String planCode;

  @Column(name = "indicator_codes")
  private String indicatorCodes;

  @Column(name = "text_zh")
  private String textZh;

  @Column(name = "text_en")
  private String textEn;

  @Version private int version;

  protected PlanRemark() {}

  public PlanRemark(String planCode, String indicatorCodes, String textZh, String textEn) {
    this.planCode = planCode;
    this.indicatorCodes = indicatorCodes;
    this.textZh = textZh;
    this.textEn = textEn;
  }

  public Long id() {
    return id;
  }

  public String planCode() {
    return planCode;
  }

  public String indicatorCodes() {
    return indicatorCodes;
  }

  public String textZh() {
    return textZh;
  }

  public String textEn() {
    return textEn;
  }

  @Override
  public int version() {
    return version;
  }

  void revise(String newIndicatorCodes, String newTextZh, String newTextEn) {
    indicatorCodes = newIndicatorCodes;
    textZh = newTextZh;
    textEn = newTextEn;
  }
}
