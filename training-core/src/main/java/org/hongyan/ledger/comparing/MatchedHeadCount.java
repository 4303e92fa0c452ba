package org.hongyan.ledger.comparing;

import org.hongyan.ledger.reading.HeadCountRow;

/**
 * A valid row of a form without names.
 *
 * @param same whether exactly this is recorded already
 */
public record MatchedHeadCount(HeadCountRow row, SessionMatch session, boolean same) {}
