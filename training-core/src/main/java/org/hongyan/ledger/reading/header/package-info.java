/** Finds the header of a ledger and says what each column means. */
package org.hongyan.ledger.reading.header;
