package org.hongyan.course;

import java.time.LocalDate;

/**
 * How often a course was taught: lessons of classes that are closed.
 *
 * @param last day of the latest; null where there is none
 */
public record CourseUse(long lessons, LocalDate last) {}
