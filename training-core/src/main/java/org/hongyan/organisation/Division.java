package org.hongyan.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hongyan.reference.ReferenceRow;
import org.hongyan.shared.Validity;

/** A city, banner, county, functional zone or township (行政区划). */
@Entity
@Table(name = "division")
public class Division implements ReferenceRow {

  @Id private String code;

  private String name;

  @Column(name = "short_name")
  private String shortName;

  @Enumerated(EnumType.STRING)
  @Column(name = "level")
  private DivisionLevel level;

  @Column(name = "parent_code")
  private String parentCode;

  private String source;

  @Embedded private Validity validity;

  @Version private int version;

  protected Division() {}

  public Division(
      String code,
      String name,
      String shortName,
      DivisionLevel level,
      String parentCode,
      String source,
      Validity validity) {
    this.code = code;
    this.name = name;
    this.shortName = shortName;
    this.level = level;
    this.parentCode = parentCode;
    this.source = source;
    this.validity = validity;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String shortName() {
    return shortName;
  }

  public DivisionLevel level() {
    return level;
  }

  public String parentCode() {
    return parentCode;
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

  /** Renames the division or bounds its validity; code, level and parent never change. */
  public void revise(String newName, String newShortName, String newSource, Validity newValidity) {
    source = newSource;
    name = newName;
    shortName = newShortName;
    validity = newValidity;
  }

  /**
   * Whether sessions and person-times are counted under it: the city itself and what is directly
   * below.
   */
  public boolean countsSessions() {
    return level != DivisionLevel.TOWNSHIP;
  }
}
