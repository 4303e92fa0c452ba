package org.hongyan.planning.solving;

import java.time.LocalDate;
import java.util.Set;

/** The days of a year on which people work. */
public record WorkCalendar(Set<LocalDate> workingDays) {}
