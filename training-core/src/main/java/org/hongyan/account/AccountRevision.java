package org.hongyan.account;

/**
 * Changes to an account.
 *
 * @param version the version that was read: a later one refuses the change as stale
 */
public record AccountRevision(String name, AccountScope scope, boolean enabled, int version) {}
