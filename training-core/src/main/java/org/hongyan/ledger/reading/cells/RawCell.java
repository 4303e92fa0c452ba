package org.hongyan.ledger.reading.cells;

import java.math.BigDecimal;
import org.hongyan.shared.Characters;

/**
 * A cell as the file holds it.
 *
 * @param kind what the file says it is
 * @param text the text, or the number as the file writes it
 * @param shown what the sheet shows instead of a number; null where that is the number itself
 */
public record RawCell(Kind kind, String text, String shown) {

  public RawCell(Kind kind, String text) {
    this(kind, text, null);
  }

  /** What the file says a cell is; {@code DATE} is a number shown as a date. */
  public enum Kind {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    ERROR
  }

  public static final RawCell BLANK = new RawCell(Kind.TEXT, "");

  public static RawCell text(String text) {
    return text.isEmpty() ? BLANK : new RawCell(Kind.TEXT, text);
  }

  public boolean isBlank() {
    return Characters.isBlank(text);
  }

  public boolean isNumeric() {
    return kind == Kind.NUMBER || kind == Kind.DATE;
  }

  /** What somebody who looks at the sheet sees: a date, not its serial number. */
  @Override
  public String shown() {
    return shown == null ? plain() : shown;
  }

  /** The value as a person would read it: numbers without exponent. */
  public String plain() {
    if (!isNumeric()) {
      return text;
    }
    try {
      BigDecimal number = new BigDecimal(text.strip()).stripTrailingZeros();
      return Math.abs(number.scale()) > 400 ? text : number.toPlainString();
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
