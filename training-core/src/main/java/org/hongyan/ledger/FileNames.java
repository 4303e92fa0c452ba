package org.hongyan.ledger;

import org.hongyan.shared.Masking;

/** The names under which uploaded files are kept. */
final class FileNames {

  private static final int LONGEST = 255;

  private FileNames() {}

  /**
   * Without folders and control characters, cut in front so that the ending stays; ID and phone
   * numbers masked.
   */
  static String kept(String given) {
    String plain =
        given == null ? "" : given.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    String name = Masking.inText(plain);
    if (name.isBlank()) {
      return "ledger";
    }
    int from = Math.max(0, name.length() - LONGEST);
    return name.substring(from);
  }
}
