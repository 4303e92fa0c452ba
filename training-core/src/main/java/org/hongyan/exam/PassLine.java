package org.hongyan.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hongyan.reference.ReferenceRow;

/**
 * Pass line of one exam year and scheme; unknown lines stay null until entered with their source.
 */
@Entity
@Table(name = "pass_line")
public class PassLine implements ReferenceRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pass_line_seq")
  @SequenceGenerator(name = "pass_line_seq", sequenceName = "pass_line_seq", allocationSize = 50)
  private Long id;

  @Column(name = "exam_year")
  private int examYear;

  private String scheme;

  @Column(name = "law_line")
  private Integer lawLine;

  @Column(name = "law_full_mark")
  private int lawFullMark;

  @Column(name = "practice_line")
  private Integer practiceLine;

  @Column(name = "practice_full_mark")
  private int practiceFullMark;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private PassLineStatus status;

  private String source;

  @Version private int version;

  protected PassLine() {}

  public PassLine(
      int examYear,
      String scheme,
      Integer lawLine,
      int lawFullMark,
      Integer practiceLine,
      int practiceFullMark,
      PassLineStatus status,
      String source) {
    this.examYear = examYear;
    this.scheme = scheme;
    this.lawLine = lawLine;
    this.lawFullMark = lawFullMark;
    this.practiceLine = practiceLine;
    this.practiceFullMark = practiceFullMark;
    this.status = status;
    this.source = source;
  }

  public Long id() {
    return id;
  }

  public int examYear() {
    return examYear;
  }

  public String scheme() {
    return scheme;
  }

  public Integer lawLine() {
    return lawLine;
  }

  public int lawFullMark() {
    return lawFullMark;
  }

  public Integer practiceLine() {
    return practiceLine;
  }

  public int practiceFullMark() {
    return practiceFullMark;
  }

  public PassLineStatus status() {
    return status;
  }

  public String source() {
    return source;
  }

  @Override
  public int version() {
    return version;
  }

  /** Enters or corrects the lines, with the document that says so. */
  public void revise(Integer law, Integer practice, PassLineStatus newStatus, String newSource) {
    lawLine = law;
    practiceLine = practice;
    status = newStatus;
    source = newSource;
  }

  /** Corrects the full marks that the lines are out of. */
  public void outOf(int law, int practice) {
    lawFullMark = law;
    practiceFullMark = practice;
  }
}
