package org.hongyan.ledger.reading.cells;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.hongyan.person.PhoneDigits;
import org.hongyan.shared.Characters;

/** A Chinese mobile or fixed-line number, reduced to its digits. */
public final class PhoneNumber {

  private static final Pattern SEPARATOR = Pattern.compile("[/\u3001,;|]");

  private PhoneNumber() {}

  /** The number; the mobile one where a cell holds a fixed-line number beside it. */
  public static String read(RawCell cell) throws CellProblem {
    List<String> numbers =
        Arrays.stream(SEPARATOR.split(Characters.compact(cell.plain())))
            .map(PhoneDigits::of)
            .toList();
    List<String> mobile = numbers.stream().filter(PhoneDigits::isMobile).toList();
    boolean all = numbers.stream().allMatch(PhoneDigits::isNumber);
    if (!all || mobile.size() > 1 || mobile.isEmpty() && numbers.size() > 1) {
      throw new CellProblem("PHONE_FORMAT");
    }
    return mobile.isEmpty() ? numbers.get(0) : mobile.get(0);
  }
}
