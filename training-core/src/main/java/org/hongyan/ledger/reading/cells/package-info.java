/** The meaning of single cells: dates, numbers, names, words. */
package org.hongyan.ledger.reading.cells;
