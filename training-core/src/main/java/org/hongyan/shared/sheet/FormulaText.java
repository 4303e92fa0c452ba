package org.hongyan.shared.sheet;

/** Texts that a spreadsheet, or somebody who pastes from it, could run. */
public final class FormulaText {

  /** What begins a formula; full-width signs become such when they are typed again. */
  private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private FormulaText() {}

  /** Whether the text must be marked as quoted in a cell. */
  public static boolean risky(String text) {
    return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
  }
}
