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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** A textbook, lecture notes or a handbook (教材、讲义、手册), with the courses that it is used in. */
@Entity
@Table(name = "material")
public class Material implements Approvable {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "material_seq")
  @SequenceGenerator(name = "material_seq", sequenceName = "material_seq", allocationSize = 50)
  private Long id;

  private String title;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private MaterialKind kind;

  private String authors;

  private String edition;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "completed_on")
  private LocalDate completedOn;

  private String remark;

  @ElementCollection
  @CollectionTable(name = "material_course", joinColumns = @JoinColumn(name = "material_id"))
  @Column(name = "course_id")
  private Set<Long> courseIds = new HashSet<>();

  @Embedded private Approval approval = new Approval();

  @Version private int version;

  protected Material() {}

  Material(MaterialDraft draft) {
    fill(draft);
  }

  public Long id() {
    return id;
  }

  public String title() {
    return title;
  }

  public MaterialKind kind() {
    return kind;
  }

  public String authors() {
    return authors;
  }

  public String edition() {
    return edition;
  }

  @Override
  public String divisionCode() {
    return divisionCode;
  }

  public LocalDate completedOn() {
    return completedOn;
  }

  public String remark() {
    return remark;
  }

  public Set<Long> courseIds() {
    return new TreeSet<>(courseIds);
  }

  @Override
  public Approval approval() {
    return approval;
  }

  @Override
  public int version() {
    return version;
  }

  /** Takes over a form; of an approved material only its courses and the remark may change. */
  void revise(MaterialDraft draft) {
    switch (approval.status()) {
      case DRAFT -> fill(draft);
      case APPROVED -> {
        demandSame(draft);
        link(draft);
      }
      case IN_REVIEW -> throw new RuleViolation(Kind.REFUSED, "MATERIAL_IN_REVIEW");
      case RETIRED -> throw new RuleViolation(Kind.REFUSED, "MATERIAL_RETIRED");
    }
  }

  private void demandSame(MaterialDraft draft) {
    new FixedFacts()
        .same("title", title, draft.title())
        .same("kind", kind, draft.kind())
        .same("authors", authors, draft.authors())
        .same("edition", edition, draft.edition())
        .same("divisionCode", divisionCode, draft.divisionCode())
        .same("completedOn", completedOn, draft.completedOn())
        .demand("MATERIAL_APPROVED_FIXED");
  }

  private void fill(MaterialDraft draft) {
    title = draft.title();
    kind = draft.kind();
    authors = draft.authors();
    edition = draft.edition();
    divisionCode = draft.divisionCode();
    completedOn = draft.completedOn();
    link(draft);
  }

  private void link(MaterialDraft draft) {
    remark = draft.remark();
    courseIds.retainAll(draft.courseIds());
    courseIds.addAll(draft.courseIds());
  }
}
