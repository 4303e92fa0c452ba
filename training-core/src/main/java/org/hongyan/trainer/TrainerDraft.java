package org.hongyan.trainer;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.hongyan.person.PersonDraft;

/**
 * A trainer as a form gives it.
 *
 * @param personId somebody who is recorded already; else {@code person}, both only for a new one
 * @param divisionCode who looks after the entry
 * @param divisions in which the trainer teaches; none means all
 * @param availability weekly hours; none means any
 * @param nominatedBy the organisation that named them, null for an application
 * @param version of the state that was changed; null for a new one
 */
public record TrainerDraft(
    Long personId,
    PersonDraft person,
    String divisionCode,
    Orientation orientation,
    Origin origin,
    Boolean nationallyKnown,
    String title,
    String employer,
    String feeClass,
    List<TeachingLanguage> languages,
    List<Taught> subjects,
    List<String> divisions,
    List<AvailableHours> availability,
    String cv,
    String nominatedBy,
    String remark,
    Integer version) {

  public TrainerDraft {
    languages = languages == null ? List.of() : languages;
    subjects = subjects == null ? List.of() : subjects;
    divisions = divisions == null ? List.of() : divisions;
    availability = availability == null ? List.of() : availability;
    title = bare(title);
    employer = bare(employer);
    feeClass = bare(feeClass);
    cv = bare(cv);
    nominatedBy = bare(nominatedBy);
    remark = bare(remark);
  }

  private static String bare(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Whether keeping it would change any fact of a trainer. */
  boolean changes(Trainer kept) {
    return !(Objects.equals(divisionCode, kept.divisionCode())
        && orientation == kept.orientation()
        && origin == kept.origin()
        && Boolean.TRUE.equals(nationallyKnown) == kept.nationallyKnown()
        && Objects.equals(title, kept.title())
        && Objects.equals(employer, kept.employer())
        && Objects.equals(feeClass, kept.feeClass())
        && Objects.equals(cv, kept.cv())
        && Objects.equals(nominatedBy, kept.nominatedBy())
        && Objects.equals(remark, kept.remark())
        && new HashSet<>(languages).equals(new HashSet<>(kept.languages()))
        && new HashSet<>(subjects).equals(new HashSet<>(kept.subjects()))
        && new HashSet<>(divisions).equals(new HashSet<>(kept.divisions()))
        && new HashSet<>(availability).equals(new HashSet<>(kept.availability())));
  }

  /** The same, looked after by a division. */
  TrainerDraft within(String division) {
    return new TrainerDraft(
        personId,
        person,
        division,
        orientation,
        origin,
        nationallyKnown,
        title,
        employer,
        feeClass,
        languages,
        subjects,
        divisions,
        availability,
        cv,
        nominatedBy,
        remark,
        version);
  }

  /** The same as an application: nobody named them, and renown and fee class are the city's. */
  TrainerDraft asApplication(String division) {
    return new TrainerDraft(
        null,
        person,
        division,
        orientation,
        origin,
        false,
        title,
        employer,
        null,
        languages,
        subjects,
        divisions,
        availability,
        cv,
        null,
        null,
        null);
  }

  /**
   * The same, but for what a trainer does not decide: who looks after the entry, renown, fee class
   * and the office's notes stay as they are kept.
   */
  TrainerDraft asOwnOf(Trainer kept) {
    return new TrainerDraft(
        null,
        null,
        kept.divisionCode(),
        kept.orientation(),
        kept.origin(),
        kept.nationallyKnown(),
        title,
        employer,
        kept.feeClass(),
        languages,
        kept.subjects(),
        divisions,
        availability,
        cv,
        kept.nominatedBy(),
        kept.remark(),
        version);
  }
}
