package org.hongyan.ledger.comparing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hongyan.ledger.reading.SessionFields;

/** Gives a class that its ledger does not number a number of its own, the same each time. */
final class SessionNumbers {

  private static final int HEX_DIGITS = 10;

  private SessionNumbers() {}

  static String of(SessionFields session) {
    if (session.number() != null) {
      return session.number();
    }
    String what =
        String.join(
            "|",
            session.title(),
            session.start().toString(),
            session.end().toString(),
            String.valueOf(session.host()));
    return "L" + session.end().getYear() + "-" + digest(what).substring(0, HEX_DIGITS);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
