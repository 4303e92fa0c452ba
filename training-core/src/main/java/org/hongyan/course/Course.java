package org.hongyan.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.subject.Level;

/**
 * One edition of a course (课程). What was approved stays as it was: a change of substance is a new
 * edition under the same code, and its approval retires the one before.
 */
@Entity
@Table(name = "course")
public class Course implements Approvable {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course_seq")
  @SequenceGenerator(name = "course_seq", sequenceName = "course_seq", allocationSize = 50)
  private Long id;

  private String code;

  private int edition;

  private String title;

  @Column(name = "subject_code")
  private String subjectCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "level")
  private Level level;

  private int minutes;

  @Column(name = "locally_adapted")
  private boolean locallyAdapted;

  @Lob private String syllabus;

  private String standard;

  @Column(name = "division_code")
  private String divisionCode;

  private String owner;

  private String remark;

  @ElementCollection
  @CollectionTable(name = "course_audience_group", joinColumns = @JoinColumn(name = "course_id"))
  @Column(name = "audience_group")
  private Set<String> audienceGroups = new HashSet<>();

  @Embedded private Approval approval = new Approval();

  @Version private int version;

  protected Course() {}

  Course(CourseDraft draft, int edition) {
    code = draft.code();
    this.edition = edition;
    fill(draft);
  }

  public Long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public int edition() {
    return edition;
  }

  public String title() {
    return title;
  }

  public String subjectCode() {
    return subjectCode;
  }

  public Level level() {
    return level;
  }

  public int minutes() {
    return minutes;
  }

  public boolean locallyAdapted() {
    return locallyAdapted;
  }

  public String syllabus() {
    return syllabus;
  }

  public String standard() {
    return standard;
  }

  @Override
  public String divisionCode() {
    return divisionCode;
  }

  public String owner() {
    return owner;
  }

  public String remark() {
    return remark;
  }

  public Set<String> audienceGroups() {
    return new TreeSet<>(audienceGroups);
  }

  @Override
  public Approval approval() {
    return approval;
  }

  @Override
  public int version() {
    return version;
  }

  /**
   * Takes over a form; of an approved edition only who looks after it and the remark may change.
   */
  void revise(CourseDraft draft) {
    demandRevisable(draft);
    if (approval.status() == CatalogueStatus.APPROVED) {
      owner = draft.owner();
      remark = draft.remark();
    } else {
      code = draft.code();
      fill(draft);
    }
  }

  /** Refuses a form that says more than may change now. */
  void demandRevisable(CourseDraft draft) {
    switch (approval.status()) {
      case DRAFT -> {}
      case APPROVED -> demandSame(draft);
      case IN_REVIEW -> throw new RuleViolation(Kind.REFUSED, "COURSE_IN_REVIEW");
      case RETIRED -> throw new RuleViolation(Kind.REFUSED, "COURSE_RETIRED");
    }
  }

  private void demandSame(CourseDraft draft) {
    new FixedFacts()
        .same("code", code, draft.code())
        .same("title", title, draft.title())
        .same("subjectCode", subjectCode, draft.subjectCode())
        .same("level", level, draft.level())
        .same("minutes", minutes, draft.minutes())
        .same("locallyAdapted", locallyAdapted, draft.locallyAdapted())
        .same("syllabus", syllabus, draft.syllabus())
        .same("standard", standard, draft.standard())
        .same("divisionCode", divisionCode, draft.divisionCode())
        .same("audienceGroups", audienceGroups(), new TreeSet<>(draft.audienceGroups()))
        .demand("COURSE_APPROVED_FIXED");
  }

  private void fill(CourseDraft draft) {
    title = draft.title();
    subjectCode = draft.subjectCode();
    level = draft.level();
    minutes = draft.minutes();
    locallyAdapted = draft.locallyAdapted();
    syllabus = draft.syllabus();
    standard = draft.standard();
    divisionCode = draft.divisionCode();
    owner = draft.owner();
    remark = draft.remark();
    audienceGroups.clear();
    audienceGroups.addAll(draft.audienceGroups());
  }
}
