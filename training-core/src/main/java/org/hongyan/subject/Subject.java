package org.hongyan.subject;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hongyan.reference.NamedCode;
import org.hongyan.shared.Validity;

/** What courses are about and trainers can teach (专题领域). */
@Entity
@Table(name = "subject")
public class Subject extends NamedCode {

  protected Subject() {}

  public Subject(
      String code, String nameZh, String nameEn, int position, String source, Validity validity) {
    super(code, nameZh, nameEn, position, source, validity);
  }
}
