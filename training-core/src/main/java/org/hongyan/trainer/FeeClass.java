package org.hongyan.trainer;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hongyan.reference.NamedCode;
import org.hongyan.shared.Validity;

/** What a teaching hour of somebody may cost, by title and renown (讲课费档次). */
@Entity
@Table(name = "fee_class")
public class FeeClass extends NamedCode {

  protected FeeClass() {}

  public FeeClass(
      String code, String nameZh, String nameEn, int position, String source, Validity validity) {
    super(code, nameZh, nameEn, position, source, validity);
  }
}
