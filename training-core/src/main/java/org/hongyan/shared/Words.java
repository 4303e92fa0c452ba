package org.hongyan.shared;

/** Texts as people type them. */
public final class Words {

  private Words() {}

  /** Without space around it; null where nothing is left. */
  public static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
