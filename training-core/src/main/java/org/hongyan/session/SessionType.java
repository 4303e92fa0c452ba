package org.hongyan.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hongyan.reference.ReferenceRow;
import org.hongyan.shared.Validity;

/** A kind of class (培训类型) that the plan names. */
@Entity
@Table(name = "session_type")
public class SessionType implements ReferenceRow {

  @Id private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  private int position;

  private String source;

  @Embedded private Validity validity;

  @Version private int version;

  protected SessionType() {}

  public SessionType(
      String code, String nameZh, String nameEn, int position, String source, Validity validity) {
    this.code = code;
    this.nameZh = nameZh;
    this.nameEn = nameEn;
    this.position = position;
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

  /** Changes names, source and validity; the code never changes. */
  public void revise(String newNameZh, String newNameEn, String newSource, Validity newValidity) {
    nameZh = newNameZh;
    nameEn = newNameEn;
    source = newSource;
    validity = newValidity;
  }
}
