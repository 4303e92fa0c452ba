package org.hongyan.ledger.reading.sheet;

import java.util.List;

/**
 * The rows of one sheet that hold anything.
 *
 * @param counted1904 whether its dates are counted from 1904 (old Macintosh workbooks)
 * @param hidden whether people who open the file do not see it
 */
public record Sheet(String name, List<RawRow> rows, boolean counted1904, boolean hidden) {}
