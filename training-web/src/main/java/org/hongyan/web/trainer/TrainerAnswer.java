package org.hongyan.web.trainer;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.trainer.AvailableHours;
import org.hongyan.trainer.AwayTime;
import org.hongyan.trainer.Membership;
import org.hongyan.trainer.Orientation;
import org.hongyan.trainer.Origin;
import org.hongyan.trainer.Step;
import org.hongyan.trainer.Taught;
import org.hongyan.trainer.TeachingLanguage;
import org.hongyan.trainer.TrainerFile;
import org.hongyan.trainer.TrainerStatus;
import org.hongyan.trainer.TrainerView;

/** All that is kept of a trainer, as the API answers it; numbers are masked. */
public record TrainerAnswer(
    Long id,
    Long personId,
    String name,
    String idNumber,
    String phone,
    String divisionCode,
    Orientation orientation,
    Origin origin,
    boolean nationallyKnown,
    String title,
    String employer,
    String feeClass,
    List<TeachingLanguage> languages,
    List<Taught> subjects,
    List<String> divisions,
    List<AvailableHours> availability,
    List<AwayTime> unavailability,
    String cv,
    String nominatedBy,
    String remark,
    TrainerStatus status,
    LocalDate admittedOn,
    LocalDate reviewedOn,
    List<Membership.View> memberships,
    List<Step.View> steps,
    int version) {

  static TrainerAnswer of(TrainerFile file) {
    TrainerView facts = file.facts();
    return new TrainerAnswer(
        facts.id(),
        facts.personId(),
        facts.name(),
        file.idNumber(),
        file.phone(),
        facts.divisionCode(),
        facts.orientation(),
        facts.origin(),
        facts.nationallyKnown(),
        facts.title(),
        facts.employer(),
        facts.feeClass(),
        facts.languages(),
        facts.subjects(),
        facts.divisions(),
        file.availability(),
        file.unavailability(),
        file.cv(),
        file.nominatedBy(),
        file.remark(),
        facts.status(),
        facts.admittedOn(),
        facts.reviewedOn(),
        file.memberships(),
        file.steps(),
        facts.version());
  }
}
