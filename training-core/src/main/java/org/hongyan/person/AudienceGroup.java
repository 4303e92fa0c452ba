package org.hongyan.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hongyan.reference.ReferenceRow;
import org.hongyan.shared.Validity;

/** A group of trainees (人员类别) and which of the plan's person-time indicators it counts for. */
@Entity
@Table(name = "audience_group")
public class AudienceGroup implements ReferenceRow {

  @Id private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  private int position;

  @Column(name = "counts_for_priority_groups")
  private boolean countsForPriorityGroups;

  @Column(name = "counts_for_annual_groups")
  private boolean countsForAnnualGroups;

  private String source;

  @Embedded private Validity validity;

  @Version private int version;

  protected AudienceGroup() {}

  public AudienceGroup(
      String code,
      String nameZh,
      String nameEn,
      int position,
      boolean countsForPriorityGroups,
      boolean countsForAnnualGroups,
      String source,
      Validity validity) {
    this.code = code;
    this.nameZh = nameZh;
    this.nameEn = nameEn;
    this.position = position;
    this.countsForPriorityGroups = countsForPriorityGroups;
    this.countsForAnnualGroups = countsForAnnualGroups;
    this.source = source;
    this.validity = validity;
  }

  public String code() {
    return code;
  }

  public String nameZh() {
    return nameZh;
  }

  public String nameEn() {
    return nameEn;
  }

  public int position() {
    return position;
  }

  public boolean countsForPriorityGroups() {
    return countsForPriorityGroups;
  }

  public boolean countsForAnnualGroups() {
    return countsForAnnualGroups;
  }

  public String source() {
    return source;
  }

  public Validity validity() {
    return validity == null ? Validity.always() : validity;
  }

  @Override
  public int version() {
    return version;
  }

  /** Changes names, counting and validity; the code never changes. */
  public void revise(
      String newNameZh,
      String newNameEn,
      boolean priority,
      boolean annual,
      String newSource,
      Validity newValidity) {
    source = newSource;
    nameZh = newNameZh;
    nameEn = newNameEn;
    countsForPriorityGroups = priority;
    countsForAnnualGroups = annual;
    validity = newValidity;
  }
}
