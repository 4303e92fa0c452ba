package org.hongyan.ledger.comparing;

import org.hongyan.ledger.reading.ReadRow;

/**
 * A valid row with its session and person.
 *
 * @param same whether exactly this is recorded already
 */
public record MatchedRow(ReadRow row, SessionMatch session, PersonMatch person, boolean same) {}
