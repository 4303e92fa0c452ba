/** Writes a compared ledger in one transaction, and takes an applied one back whole. */
package org.hongyan.ledger.applying;
