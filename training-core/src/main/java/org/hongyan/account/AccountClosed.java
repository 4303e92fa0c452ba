package org.hongyan.account;

/** An account was closed for good; fired within the transaction. */
public record AccountClosed(long accountId) {}
