package org.hongyan.ledger.reading.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The citizen's number of GB 11643: 17 digits, of which 7 to 14 are the date of birth, and a check
 * character. Its first six digits are the division at the time of issue and are not compared with
 * today's list.
 */
public final class IdNumber {

  private static final Pattern EIGHTEEN = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern FIFTEEN = Pattern.compile("\\d{15}");
  private static final Pattern EXPONENT = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d+");
  private static final Pattern OTHER_PAPER = Pattern.compile("[A-Z0-9()/-]{5,30}");
  private static final Pattern FOREIGN =
      Pattern.compile("[HM]\\d{8}(\\d{2})?|[EGDSP]\\d{8}|E[A-Z]\\d{7}");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final int EXACT_DIGITS = 15;
  private static final int OLDEST_YEAR = 1900;

  private IdNumber() {}

  /** The 18 characters, or why they cannot be a citizen's number. */
  public static String read(RawCell cell, LocalDate today) throws CellProblem {
    String number = spelling(cell);
    if (cell.isNumeric() && number.length() > EXACT_DIGITS || EXPONENT.matcher(number).matches()) {
      throw new CellProblem("ID_NUMBER_DIGITS_LOST");
    }
    if (FIFTEEN.matcher(number).matches()) {
      throw new CellProblem("ID_NUMBER_15_DIGITS");
    }
    if (!EIGHTEEN.matcher(number).matches()) {
      throw new CellProblem("ID_NUMBER_FORMAT");
    }
    if (!bornPlausibly(number, today)) {
      throw new CellProblem("ID_NUMBER_BIRTH_DATE");
    }
    if (number.charAt(17) != checkCharacter(number)) {
      throw new CellProblem("ID_NUMBER_CHECK_DIGIT");
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

  /** The check character that belongs to the first 17 digits. */
  public static char checkCharacter(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK.charAt(sum % CHECK.length());
  }

  private static String spelling(RawCell cell) {
    String number = Characters.compact(cell.plain()).toUpperCase(java.util.Locale.ROOT);
    number = number.replace("-", "").replace('\u00D7', 'X').replace('\u0425', 'X');
    return number.startsWith("'") ? number.substring(1) : number;
  }

  private static boolean bornPlausibly(String number, LocalDate today) {
    try {
      LocalDate born =
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14)));
      return born.getYear() >= OLDEST_YEAR && !born.isAfter(today);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
