package org.hongyan.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hongyan.shared.Characters;

/**
 * The citizen's number of GB 11643: 17 digits, of which 7 to 14 are the date of birth, and a check
 * character. Its first six digits are the division at the time of issue and are not compared with
 * today's list.
 */
public final class ResidentNumber {

  private static final Pattern EIGHTEEN = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern FIFTEEN = Pattern.compile("\\d{15}");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final int OLDEST_YEAR = 1900;

  private ResidentNumber() {}

  /** In the one spelling in which numbers of papers are kept, hashed and compared. */
  public static String spelling(String text) {
    String number = Characters.compact(text).toUpperCase(Locale.ROOT);
    number = number.replace("-", "").replace('\u00D7', 'X').replace('\u0425', 'X');
    return number.startsWith("'") ? number.substring(1) : number;
  }

  /** The code of the rule that a number in its spelling breaks; null where it can be one. */
  public static String problem(String number, LocalDate today) {
    if (FIFTEEN.matcher(number).matches()) {
      return "ID_NUMBER_15_DIGITS";
    }
    if (!EIGHTEEN.matcher(number).matches()) {
      return "ID_NUMBER_FORMAT";
    }
    if (!bornPlausibly(number, today)) {
      return "ID_NUMBER_BIRTH_DATE";
    }
    return number.charAt(17) == checkCharacter(number) ? null : "ID_NUMBER_CHECK_DIGIT";
  }

  /** The check character that belongs to the first 17 digits. */
  public static char checkCharacter(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK.charAt(sum % CHECK.length());
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
