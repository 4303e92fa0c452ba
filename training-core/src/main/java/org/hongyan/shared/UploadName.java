package org.hongyan.shared;

/** The names under which uploaded files are kept. */
public final class UploadName {

  private static final int LONGEST = 240;

  private UploadName() {}

  /**
   * Without folders, quotes and control characters, cut in front so that the ending stays; ID and
   * phone numbers masked.
   *
   * @param otherwise where nothing is left
   */
  public static String kept(String given, String otherwise) {
    String plain =
        given == null
            ? ""
            : given.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
    String name = Masking.inText(plain);
    return name.isBlank() ? otherwise : name.substring(Math.max(0, name.length() - LONGEST));
  }
}
