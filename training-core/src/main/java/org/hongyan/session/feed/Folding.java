package org.hongyan.session.feed;

import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of a calendar at 75 octets (RFC 5545, section 3.1), never within a character. The
 * library counts characters, and a Chinese one has three octets.
 */
final class Folding {

  private static final int MOST = 75;
  private static final String FOLD = "\r\n ";

  private Folding() {}

  static String of(String calendar) {
    StringBuilder folded = new StringBuilder(calendar.length() + calendar.length() / 8);
    int octets = 0;
    String whole = calendar.replace(FOLD, "");
    for (int at = 0; at < whole.length(); ) {
      int point = whole.codePointAt(at);
      at += Character.charCount(point);
      String one = Character.toString(point);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      boolean end = point == '\r' || point == '\n';
      if (!end && octets + size > MOST) {
        folded.append(FOLD);
        octets = 1;
      }
      folded.append(one);
      octets = end ? 0 : octets + size;
    }
    return folded.toString();
  }
}
