package org.hongyan.ledger.reading;

import java.util.List;

/**
 * A sheet that lacks columns of a ledger, for the organiser to say which they are.
 *
 * @param missing the best names of the columns that were not found
 */
public record Outline(
    String sheet, int headerRow, List<ColumnMapping> mapping, List<String> missing) {}
