package org.hongyan.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Copies of a material that somebody was given (发放). */
@Entity
@Table(name = "material_distribution")
public class Distribution {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "material_distribution_seq")
  @SequenceGenerator(
      name = "material_distribution_seq",
      sequenceName = "material_distribution_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "material_id")
  private Long materialId;

  private String recipient;

  private int copies;

  @Column(name = "distributed_on")
  private LocalDate distributedOn;

  private String remark;

  protected Distribution() {}

  Distribution(Long materialId, DistributionDraft draft) {
    this.materialId = materialId;
    recipient = draft.recipient();
    copies = draft.copies();
    distributedOn = draft.distributedOn();
    remark = draft.remark();
  }

  Long materialId() {
    return materialId;
  }

  DistributionView view() {
    return new DistributionView(id, recipient, copies, distributedOn, remark);
  }
}
