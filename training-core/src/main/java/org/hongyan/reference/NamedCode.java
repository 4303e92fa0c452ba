package org.hongyan.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Locale;
import org.hongyan.shared.Validity;

/** A row that is nothing but a code with names, a source and a validity. The code never changes. */
@MappedSuperclass
public abstract class NamedCode implements ReferenceRow {

  @Id private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  private int position;

  private String source;

  @Embedded private Validity validity;

  @Version private int version;

  protected NamedCode() {}

  protected NamedCode(
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

  /** The name in the reader's language: Chinese or English. */
  public String name(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? nameEn : nameZh;
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

  /** Changes names, source and validity. */
  public void revise(String newNameZh, String newNameEn, String newSource, Validity newValidity) {
    nameZh = newNameZh;
    nameEn = newNameEn;
    source = newSource;
    validity = newValidity;
  }

  /** The same, as a form gives it. */
  public void revise(NamedDraft draft) {
    revise(draft.nameZh().strip(), draft.nameEn().strip(), draft.source(), draft.validity());
  }
}
