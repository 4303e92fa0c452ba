package org.hongyan.ledger.reading.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.hongyan.shared.Characters;

/** Hours and head counts, with or without their unit. */
public final class Amounts {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,20})?");
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(2000);
  private static final int DECIMALS = 2;

  private Amounts() {}

  public static BigDecimal hours(RawCell cell) throws CellProblem {
    BigDecimal hours = number(cell, "hours.unit", "HOURS_UNREADABLE");
    if (hours.compareTo(MOST_HOURS) > 0) {
      throw new CellProblem("HOURS_UNREADABLE");
    }
    return hours;
  }

  /** A head count; nothing, a dash or a slash is none. */
  public static int heads(RawCell cell) throws CellProblem {
    String text = Characters.compact(cell.plain());
    if (text.isEmpty() || text.matches("[-/\u2010-\u2015\u65E0]+")) {
      return 0;
    }
    try {
      return number(cell, "head.unit", "HEAD_COUNT_UNREADABLE").intValueExact();
    } catch (ArithmeticException e) {
      throw new CellProblem("HEAD_COUNT_UNREADABLE");
    }
  }

  private static BigDecimal number(RawCell cell, String units, String code) throws CellProblem {
    String text = Characters.key(cell.plain());
    for (String unit : Words.ledger().list(units)) {
      if (text.endsWith(unit)) {
        text = text.substring(0, text.length() - unit.length());
        break;
      }
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new CellProblem(code);
    }
    BigDecimal number =
        new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
