package org.hongyan.plan.evidence;

import java.time.LocalDate;
import org.hongyan.session.SessionLevel;

/**
 * Which rows behind which figure.
 *
 * @param asOf the day at whose close the figure is read; null for the whole plan
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
    boolean withoutRoster) {}
