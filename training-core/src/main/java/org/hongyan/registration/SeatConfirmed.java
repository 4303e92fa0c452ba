package org.hongyan.registration;

/**
 * Somebody has a seat in a class from now on, by whatever way it came to them. Fired in the
 * transaction in which it is given.
 */
public record SeatConfirmed(long registrationId, long personId, long sessionId) {}
