package org.hongyan.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hongyan.reference.NamedCode;
import org.hongyan.shared.Validity;

/** A kind of class (培训类型) that the plan names. */
@Entity
@Table(name = "session_type")
public class SessionType extends NamedCode {

  protected SessionType() {}

  public SessionType(
      String code, String nameZh, String nameEn, int position, String source, Validity validity) {
    super(code, nameZh, nameEn, position, source, validity);
  }
}
