package org.hongyan.product;

import java.util.List;
import java.util.stream.IntStream;

/** ID and phone numbers with the right form that nobody has: born in the county from 1951 on. */
final class MadeUpNumbers {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  private MadeUpNumbers() {}

  private static final int DAYS = 12 * 28;
  private static final int A_YEAR = DAYS * 100;

  /** The ID number of somebody born on a day of that year, one of the last on it (GB 11643). */
  static String idNumber(int which) {
    String plain =
        "150522%d%02d%02d9%02d"
            .formatted(
                1951 + which / A_YEAR,
                1 + which % 12,
                1 + which / 12 % 28,
                (77 + which / DAYS) % 100);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (plain.charAt(i) - '0') * WEIGHTS[i];
    }
    return plain + CHECK.charAt(sum % CHECK.length());
  }

  static String phone(int which) {
    return "1735551%04d".formatted(which * 37 % 10_000);
  }

  static List<String> idNumbers(int count) {
    return IntStream.range(0, count).mapToObj(MadeUpNumbers::idNumber).toList();
  }

  static List<String> phones(int count) {
    return IntStream.range(0, count).mapToObj(MadeUpNumbers::phone).toList();
  }
}
