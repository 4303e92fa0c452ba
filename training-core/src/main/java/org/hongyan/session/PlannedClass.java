package org.hongyan.session;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the organiser of a class plans: what, whose, when, for whom and on which terms. */
@MappedSuperclass
public abstract class PlannedClass {

  private String title;

  @Column(name = "type_code")
  private String typeCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "level")
  private SessionLevel level;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "host_organisation_id")
  private Long hostOrganisationId;

  @Column(name = "start_date")
  private LocalDate startDate;

  @Column(name = "end_date")
  private LocalDate endDate;

  @Embedded private Delivery delivery;

  @Embedded private Admission admission;

  @Embedded private Outline outline;

  @ElementCollection
  @CollectionTable(name = "session_audience_group", joinColumns = @JoinColumn(name = "session_id"))
  @Column(name = "audience_group")
  private Set<String> audienceGroups = new LinkedHashSet<>();

  @ElementCollection
  @CollectionTable(name = "session_course", joinColumns = @JoinColumn(name = "session_id"))
  @Column(name = "course_id")
  private Set<Long> courseIds = new LinkedHashSet<>();

  @ElementCollection
  @CollectionTable(name = "session_co_organiser", joinColumns = @JoinColumn(name = "session_id"))
  @Column(name = "organisation_id")
  private Set<Long> coOrganiserIds = new LinkedHashSet<>();

  @ElementCollection
  @CollectionTable(
      name = "session_audience_division",
      joinColumns = @JoinColumn(name = "session_id"))
  @Column(name = "division_code")
  private Set<String> audienceDivisions = new LinkedHashSet<>();

  @ElementCollection
  @CollectionTable(name = "session_prerequisite", joinColumns = @JoinColumn(name = "session_id"))
  @Column(name = "course_id")
  private Set<Long> prerequisiteCourseIds = new LinkedHashSet<>();

  protected PlannedClass() {}

  protected PlannedClass(
      String title,
      String typeCode,
      SessionLevel level,
      String divisionCode,
      Long hostOrganisationId,
      LocalDate startDate,
      LocalDate endDate,
      Delivery delivery) {
    this.title = title;
    this.typeCode = typeCode;
    this.level = level;
    this.divisionCode = divisionCode;
    this.hostOrganisationId = hostOrganisationId;
    this.startDate = startDate;
    this.endDate = endDate;
    this.delivery = delivery;
    this.admission = Admission.none();
  }

  /** Takes over what a draft says. */
  final void take(SessionDraft draft) {
    title = draft.title().strip();
    typeCode = draft.typeCode();
    level = draft.level();
    divisionCode = draft.divisionCode();
    hostOrganisationId = draft.hostOrganisationId();
    startDate = draft.startDate();
    endDate = draft.endDate();
    admission = draft.admission();
    delivery = draft.delivery().delivery();
    outline = new Outline(draft);
    audienceGroups = new LinkedHashSet<>(draft.audienceGroups());
    courseIds = new LinkedHashSet<>(draft.courseIds());
    coOrganiserIds = new LinkedHashSet<>(draft.coOrganiserIds());
    audienceDivisions = new LinkedHashSet<>(draft.registration().audienceDivisions());
    prerequisiteCourseIds = new LinkedHashSet<>(draft.registration().prerequisiteCourseIds());
  }

  /** Moves days and registration window. */
  final void move(long days) {
    startDate = startDate.plusDays(days);
    endDate = endDate.plusDays(days);
    admission = admission().later(Duration.ofDays(days));
  }

  public String title() {
    return title;
  }

  public String typeCode() {
    return typeCode;
  }

  public SessionLevel level() {
    return level;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public Long hostOrganisationId() {
    return hostOrganisationId;
  }

  public LocalDate startDate() {
    return startDate;
  }

  public LocalDate endDate() {
    return endDate;
  }

  public Delivery delivery() {
    return delivery;
  }

  /** Whom it takes in; never null. */
  public Admission admission() {
    return admission == null ? Admission.none() : admission;
  }

  /** What its organiser plans beside days and admission; never null. */
  public Outline outline() {
    return outline == null ? new Outline() : outline;
  }

  public Set<String> audienceGroups() {
    return Set.copyOf(audienceGroups);
  }

  public Set<Long> courseIds() {
    return Set.copyOf(courseIds);
  }

  public Set<Long> coOrganiserIds() {
    return Set.copyOf(coOrganiserIds);
  }

  /** Divisions whose people it admits; empty for all. */
  public Set<String> audienceDivisions() {
    return Set.copyOf(audienceDivisions);
  }

  /** Courses that one must have completed before. */
  public Set<Long> prerequisiteCourseIds() {
    return Set.copyOf(prerequisiteCourseIds);
  }
}
