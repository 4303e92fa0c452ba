package org.hongyan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hongyan.reference.ReferenceRow;

/** A plan (规划) with its period; the years are data. */
@Entity
@Table(name = "plan")
public class Plan implements ReferenceRow {

  @Id private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "start_date")
  private LocalDate startDate;

  @Column(name = "end_date")
  private LocalDate endDate;

  private String document;

  @Version private int version;

  protected Plan() {}

  public Plan(
      String code,
      String nameZh,
      String nameEn,
      LocalDate startDate,
      LocalDate endDate,
      String document) {
    this.code = code;
    this.nameZh = nameZh;
    this.nameEn = nameEn;
    this.startDate = startDate;
    this.endDate = endDate;
    this.document = document;
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

  public LocalDate startDate() {
    return startDate;
  }

  public LocalDate endDate() {
    return endDate;
  }

  public String document() {
    return document;
  }

  @Override
  public int version() {
    return version;
  }

  /** Changes names, period and document; the code never changes. */
  public void revise(
      String newNameZh, String newNameEn, LocalDate start, LocalDate end, String newDocument) {
    nameZh = newNameZh;
    nameEn = newNameEn;
    startDate = start;
    endDate = end;
    document = newDocument;
  }
}
