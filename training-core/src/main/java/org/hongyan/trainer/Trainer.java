package org.hongyan.trainer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hongyan.shared.RuleViolation;

/**
 * Somebody of the trainer pool (培训师库), or on the way into or out of it. Since when and until when
 * stands in {@link Membership}; every step of the way is a {@link Step}.
 */
@Entity
@Table(name = "trainer")
public class Trainer {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trainer_seq")
  @SequenceGenerator(name = "trainer_seq", sequenceName = "trainer_seq", allocationSize = 50)
  private Long id;

  @Column(name = "person_id")
  private Long personId;

  @Column(name = "division_code")
  private String divisionCode;

  @Enumerated(EnumType.STRING)
  private Orientation orientation;

  @Enumerated(EnumType.STRING)
  private Origin origin;

  @Column(name = "nationally_known")
  private boolean nationallyKnown;

  private String title;

  private String employer;

  @Column(name = "fee_class")
  private String feeClass;

  @Lob private String cv;

  @Enumerated(EnumType.STRING)
  private TrainerStatus status = TrainerStatus.NOMINATED;

  @Column(name = "nominated_by")
  private String nominatedBy;

  private String remark;

  /** A list: a set of what is embedded looks changed when it iterates otherwise than its copy. */
  @ElementCollection
  @CollectionTable(name = "trainer_subject", joinColumns = @JoinColumn(name = "trainer_id"))
  private List<Teaching> subjects = new ArrayList<>();

  @ElementCollection
  @Enumerated(EnumType.STRING)
  @CollectionTable(name = "trainer_language", joinColumns = @JoinColumn(name = "trainer_id"))
  @Column(name = "language")
  private Set<TeachingLanguage> languages = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "trainer_division", joinColumns = @JoinColumn(name = "trainer_id"))
  @Column(name = "division_code")
  private Set<String> divisions = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "trainer_hours", joinColumns = @JoinColumn(name = "trainer_id"))
  private List<WeeklyHours> hours = new ArrayList<>();

  @Version private int version;

  protected Trainer() {}

  /** A new one, nominated; {@code draft} has been checked. */
  public Trainer(Long personId, TrainerDraft draft) {
    this.personId = personId;
    revise(draft);
  }

  /** Takes over all facts of a form that has been checked; never the person nor the status. */
  public void revise(TrainerDraft draft) {
    divisionCode = draft.divisionCode();
    orientation = draft.orientation();
    origin = draft.origin();
    nationallyKnown = Boolean.TRUE.equals(draft.nationallyKnown());
    title = draft.title();
    employer = draft.employer();
    feeClass = draft.feeClass();
    cv = draft.cv();
    nominatedBy = draft.nominatedBy();
    remark = draft.remark();
    keep(subjects, draft.subjects(), Teaching::new);
    keep(languages, draft.languages(), Function.identity());
    keep(divisions, draft.divisions(), Function.identity());
    keep(hours, draft.availability(), WeeklyHours::new);
  }

  private static <E, D> void keep(Collection<E> kept, List<D> drafts, Function<D, E> maker) {
    Set<E> wanted = drafts.stream().map(maker).collect(Collectors.toSet());
    kept.retainAll(wanted);
    wanted.removeAll(kept);
    kept.addAll(wanted);
  }

  /** Takes out what was said of the person; subjects and places say nothing of who it was. */
  void forget() {
    title = null;
    employer = null;
    cv = null;
    nominatedBy = null;
    remark = null;
  }

  /** Puts one whose review failed, or who left, forward again. */
  void nominate() {
    demand("TRAINER_NOT_OUTSIDE", TrainerStatus.REJECTED, TrainerStatus.DEPARTED);
    status = TrainerStatus.NOMINATED;
  }

  /** Takes the result of a review: of the nomination, or the yearly one of a member. */
  StepKind review(ReviewResult result) {
    demand("TRAINER_NOT_UNDER_REVIEW", TrainerStatus.NOMINATED, TrainerStatus.ADMITTED);
    boolean passed = result == ReviewResult.PASSED;
    if (status == TrainerStatus.ADMITTED) {
      return passed ? StepKind.YEARLY_REVIEW_PASSED : StepKind.YEARLY_REVIEW_FAILED;
    }
    status = passed ? TrainerStatus.REVIEWED : TrainerStatus.REJECTED;
    return passed ? StepKind.REVIEW_PASSED : StepKind.REVIEW_FAILED;
  }

  void admit() {
    demand("TRAINER_NOT_REVIEWED", TrainerStatus.REVIEWED);
    status = TrainerStatus.ADMITTED;
  }

  void depart() {
    demand("TRAINER_NOT_ADMITTED", TrainerStatus.ADMITTED);
    status = TrainerStatus.DEPARTED;
  }

  private void demand(String code, TrainerStatus... from) {
    if (!Set.of(from).contains(status)) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, code, status.name());
    }
  }

  public Long id() {
    return id;
  }

  public Long personId() {
    return personId;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public Orientation orientation() {
    return orientation;
  }

  public Origin origin() {
    return origin;
  }

  public boolean nationallyKnown() {
    return nationallyKnown;
  }

  public String title() {
    return title;
  }

  public String employer() {
    return employer;
  }

  public String feeClass() {
    return feeClass;
  }

  public String cv() {
    return cv;
  }

  public TrainerStatus status() {
    return status;
  }

  public String nominatedBy() {
    return nominatedBy;
  }

  public String remark() {
    return remark;
  }

  public List<Taught> subjects() {
    return subjects.stream().map(Teaching::view).sorted(Taught.ORDER).toList();
  }

  public List<TeachingLanguage> languages() {
    return List.copyOf(new TreeSet<>(languages));
  }

  public List<String> divisions() {
    return List.copyOf(new TreeSet<>(divisions));
  }

  public List<AvailableHours> availability() {
    return hours.stream().map(WeeklyHours::view).sorted(AvailableHours.ORDER).toList();
  }

  public int version() {
    return version;
  }
}
