package org.hongyan.trainer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.hongyan.reference.ReferenceRow;
import org.hongyan.shared.Validity;

/** Most that a teaching hour of a fee class costs, in yuan after tax, on the days it holds. */
@Entity
@Table(name = "fee_rate")
public class FeeRate implements ReferenceRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fee_rate_seq")
  @SequenceGenerator(name = "fee_rate_seq", sequenceName = "fee_rate_seq", allocationSize = 50)
  private Long id;

  private String scheme;

  @Column(name = "fee_class")
  private String feeClass;

  @Column(name = "yuan_per_hour")
  private BigDecimal yuanPerHour;

  private String source;

  @Embedded private Validity validity;

  @Version private int version;

  protected FeeRate() {}

  public FeeRate(
      String scheme, String feeClass, BigDecimal yuanPerHour, String source, Validity validity) {
    this.scheme = scheme;
    this.feeClass = feeClass;
    this.yuanPerHour = yuanPerHour;
    this.source = source;
    this.validity = validity;
  }

  /** Takes over what the document says; the fee class stays. */
  public void revise(FeeRateDraft draft) {
    scheme = draft.scheme().strip();
    yuanPerHour = draft.yuanPerHour();
    source = draft.source().strip();
    validity = new Validity(draft.validFrom(), draft.validTo());
  }

  public Long id() {
    return id;
  }

  public String scheme() {
    return scheme;
  }

  public String feeClass() {
    return feeClass;
  }

  public BigDecimal yuanPerHour() {
    return yuanPerHour;
  }

  public String source() {
    return source;
  }

  public Validity validity() {
    return validity;
  }

  @Override
  public int version() {
    return version;
  }
}
