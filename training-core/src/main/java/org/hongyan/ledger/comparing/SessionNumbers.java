package org.hongyan.ledger.comparing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.hongyan.ledger.reading.SessionFields;

/** The numbers under which a class may be recorded, the same each time. */
final class SessionNumbers {

  private static final int HEX_DIGITS = 10;
  private static final int MARK_DIGITS = 6;

  private SessionNumbers() {}

  /** The ledger's own number first; a class without one has just one candidate. */
  static List<String> candidates(SessionFields session) {
    return session.number() == null
        ? List.of(unnumbered(session))
        : List.of(session.number(), ofYear(session), last(session));
  }

  /** The number that no other class can have. */
  static String last(SessionFields session) {
    if (session.number() == null) {
      return unnumbered(session);
    }
    String mark = digest(what(session, session.divisionCode())).substring(0, MARK_DIGITS);
    return session.number() + "(" + session.end().getYear() + "-" + mark + ")";
  }

  private static String ofYear(SessionFields session) {
    return session.number() + "(" + session.end().getYear() + ")";
  }

  private static String unnumbered(SessionFields session) {
    String mark = digest(what(session, session.host())).substring(0, HEX_DIGITS);
    return "L" + session.end().getYear() + "-" + mark;
  }

  private static String what(SessionFields session, String where) {
    return String.join(
        "|",
        session.title(),
        session.start().toString(),
        session.end().toString(),
        String.valueOf(where));
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
