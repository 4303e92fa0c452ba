package org.hongyan.trainer;

import java.time.LocalDate;
import java.util.List;

/**
 * A trainer as lists show them.
 *
 * @param divisionCode who looks after the entry
 * @param divisions in which they teach; none means all
 * @param admittedOn since when they are in the pool; null for those who are not
 * @param reviewedOn the last yearly review, null where there was none
 */
public record TrainerView(
    Long id,
    Long personId,
    String name,
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
    TrainerStatus status,
    LocalDate admittedOn,
    LocalDate reviewedOn,
    int version) {

  /** Whether they teach in a division. */
  public boolean serves(String code) {
    return divisions.isEmpty() || divisions.contains(code);
  }
}
