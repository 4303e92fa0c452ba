/** Training ledgers (台账): read, previewed, applied, taken back, exported. */
package org.hongyan.ledger;
