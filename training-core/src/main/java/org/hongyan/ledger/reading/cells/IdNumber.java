package org.hongyan.ledger.reading.cells;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.hongyan.person.ResidentNumber;

/** What an ID cell holds: a citizen's number or that of another paper. */
public final class IdNumber {

  private static final Pattern EXPONENT = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d+");
  private static final Pattern OTHER_PAPER = Pattern.compile("[A-Z0-9()/-]{5,30}");
  private static final Pattern FOREIGN =
      Pattern.compile("[HM]\\d{8}(\\d{2})?|[EGDSP]\\d{8}|E[A-Z]\\d{7}");
  private static final int EXACT_DIGITS = 15;

  private IdNumber() {}

  /** The 18 characters, or why they cannot be a citizen's number. */
  public static String read(RawCell cell, LocalDate today) throws CellProblem {
    String number = spelling(cell);
    if (cell.isNumeric() && number.length() > EXACT_DIGITS || EXPONENT.matcher(number).matches()) {
      throw new CellProblem("ID_NUMBER_DIGITS_LOST");
    }
    String problem = ResidentNumber.problem(number, today);
    if (problem != null) {
      throw new CellProblem(problem);
    }
    return number;
  }

  /** Whether the number can only be that of a passport or a permit for Hong Kong and Macao. */
  public static boolean isForeign(RawCell cell) {
    return FOREIGN.matcher(spelling(cell)).matches();
  }

  /** The number of another paper (passport, travel permit) that the ledger names as such. */
  public static String readOther(RawCell cell) throws CellProblem {
    String number = spelling(cell);
    if (!OTHER_PAPER.matcher(number).matches()) {
      throw new CellProblem("ID_NUMBER_FORMAT");
    }
    return number;
  }

  private static String spelling(RawCell cell) {
    return ResidentNumber.spelling(cell.plain());
  }
}
