package org.hongyan.interest;

/**
 * What narrows the table of demand; null for everything.
 *
 * @param year in which the classes begin whose queues are counted; null for this year
 */
public record DemandFilter(String subjectCode, String divisionCode, Integer year) {}
