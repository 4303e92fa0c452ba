package org.hongyan.ledger.reading.cells;

import java.time.LocalDate;

/** From the first to the last day of a class, both included. */
public record DateSpan(LocalDate start, LocalDate end) {}
