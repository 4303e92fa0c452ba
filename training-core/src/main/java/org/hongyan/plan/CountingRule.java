package org.hongyan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** How a measure is counted (口径), versioned and printed under every figure. */
@Entity
@Table(name = "counting_rule")
public class CountingRule {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "counting_rule_seq")
  @SequenceGenerator(
      name = "counting_rule_seq",
      sequenceName = "counting_rule_seq",
      allocationSize = 50)
  private Long id;

  private String measure;

  @Column(name = "rule_version")
  private int ruleVersion;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "text_zh")
  private String textZh;

  @Column(name = "text_en")
  private String textEn;

  @Version private int version;

  protected CountingRule() {}

  public CountingRule(
      String measure, int ruleVersion, LocalDate validFrom, String textZh, String textEn) {
    this.measure = measure;
    this.ruleVersion = ruleVersion;
    this.validFrom = validFrom;
    this.textZh = textZh;
    this.textEn = textEn;
  }

  public Long id() {
    return id;
  }

  public String measure() {
    return measure;
  }

  public int ruleVersion() {
    return ruleVersion;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public String textZh() {
    return textZh;
  }

  public String textEn() {
    return textEn;
  }

  public int version() {
    return version;
  }
}
