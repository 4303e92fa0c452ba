package org.hongyan.interest;

/**
 * Somebody stated a mail address with what they want to learn. Fired in the transaction in which it
 * is said; no news go to the address unless an observer finds that it is theirs.
 */
public record InterestAddressStated(long interestId, String address) {}
