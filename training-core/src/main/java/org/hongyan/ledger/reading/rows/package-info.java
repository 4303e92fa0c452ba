/** The rules that a row and its session must keep. */
package org.hongyan.ledger.reading.rows;
