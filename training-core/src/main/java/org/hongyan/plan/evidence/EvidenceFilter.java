package org.hongyan.plan.evidence;

import java.time.LocalDate;
import org.hongyan.session.SessionLevel;

/**
 * Which rows behind which figure.
 *
 * @param asOf the day at whose close the figure is read; null for the whole plan
 * @param from first day that rows may be of, within the figure's own span; null does not narrow
 * @param to last day, likewise
 * @param hostOrganisationId who held the class; null does not narrow
 * @param withoutRoster the head counts beside the figure instead of the rows in it
 */
public record EvidenceFilter(
    String plan,
    String indicator,
    LocalDate asOf,
    Integer year,
    String divisionCode,
    String audienceGroup,
    String sessionType,
    SessionLevel level,
    LocalDate from,
    LocalDate to,
    Long hostOrganisationId,
    boolean withoutRoster) {}
