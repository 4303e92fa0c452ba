/** What a file is and what its cells hold, bounded in time and memory. */
package org.hongyan.ledger.reading.sheet;
