package org.hongyan.ledger;

/** The names under which uploaded files are kept. */
final class FileNames {

  private static final int LONGEST = 255;

  private FileNames() {}

  /** Without folders and control characters, cut in front so that the ending stays. */
  static String kept(String given) {
    String name =
        given == null ? "" : given.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    if (name.isBlank()) {
      return "ledger";
    }
    int from = Math.max(0, name.length() - LONGEST);
    return name.substring(from);
  }
}
