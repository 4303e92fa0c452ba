package org.hongyan.printing;

/**
 * Somebody who has a seat, by name in full: the sheet is signed, and taken to be proof.
 *
 * @param employer as it was when they registered; may be null
 */
public record Attendee(String name, String employer) {}
