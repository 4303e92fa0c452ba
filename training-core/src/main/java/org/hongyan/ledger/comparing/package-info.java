/** Holds a ledger against what is recorded: what is new, what is the same, what contradicts. */
package org.hongyan.ledger.comparing;
