package org.hongyan.registration;

/**
 * Somebody without an account stated a mail address when they registered. Fired in the transaction
 * of the registration, before it is told; nothing is sent to the address unless an observer finds
 * that it is theirs.
 */
public record AddressStated(long registrationId, long personId, long sessionId, String address) {}
