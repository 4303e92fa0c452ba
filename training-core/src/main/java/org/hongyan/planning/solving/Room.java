package org.hongyan.planning.solving;

import java.time.LocalDate;
import java.util.Set;

/**
 * A venue as the solver sees it.
 *
 * @param taken days on which it is not in use, or something else takes place in it
 */
public record Room(long id, String divisionCode, int seats, Set<LocalDate> taken) {}
