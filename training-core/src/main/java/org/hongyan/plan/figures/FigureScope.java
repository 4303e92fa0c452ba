package org.hongyan.plan.figures;

import org.hongyan.security.Caller;

/**
 * What a caller may see of the figures (design, rule 8): an organiser of a division its trainees,
 * an organiser of an organisation the classes that it hosted.
 *
 * @param divisionCode null for the whole city
 * @param organisationId null for every host
 */
public record FigureScope(String divisionCode, Long organisationId) {

  /** Everything. */
  public static final FigureScope WHOLE = new FigureScope(null, null);

  public static FigureScope of(Caller caller) {
    return new FigureScope(caller.divisionCode(), caller.organisationId());
  }
}
