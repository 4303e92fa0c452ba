package org.hongyan.web.session;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.TraineeConflicts;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.form.Typed;

/** The part of a session's form that says on which terms it takes people in. */
public final class TermsPart {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(Surroundings.ZONE);

  private final Typed typed;
  private final AdmissionTerms kept;

  TermsPart(Typed typed, AdmissionTerms kept) {
    this.typed = typed;
    this.kept = kept;
  }

  AdmissionTerms typed() {
    return new AdmissionTerms(
        typed.ticked("organisationApproval", false),
        typed.choice(TraineeConflicts.class, "traineeConflicts"),
        typed.number("offerHours"),
        typed.moment("cancellationClosesAt"),
        typed.all("audienceDivisions"),
        typed.ids("prerequisiteCourseIds"));
  }

  /** What a field shows: what was typed, else what is kept. */
  public String of(String name) {
    return typed.shown(
        name,
        switch (name) {
          case "traineeConflicts" ->
              kept.traineeConflicts() == null ? TraineeConflicts.REFUSE : kept.traineeConflicts();
          case "offerHours" -> kept.offerHours();
          case "cancellationClosesAt" ->
              kept.cancellationClosesAt() == null
                  ? null
                  : MOMENT.format(kept.cancellationClosesAt());
          default -> null;
        });
  }

  public boolean isOrganisationApproval() {
    return typed.ticked("organisationApproval", Boolean.TRUE.equals(kept.organisationApproval()));
  }

  public boolean hasDivision(String code) {
    return typed.chosen("audienceDivisions", code, kept.audienceDivisions());
  }

  public boolean hasPrerequisite(Long id) {
    return typed.chosen("prerequisiteCourseIds", id, kept.prerequisiteCourseIds());
  }

  public List<TraineeConflicts> getConflictChoices() {
    return List.of(TraineeConflicts.values());
  }
}
