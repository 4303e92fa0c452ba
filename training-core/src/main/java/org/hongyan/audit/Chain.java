package org.hongyan.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an event's hash is made: SHA-256 over all its fields and the hash before it. */
final class Chain {

  /** What the first event follows. */
  static final String START = "0".repeat(43);

  private Chain() {}

  static String hash(AuditEvent event) {
    return digest(
        Stream.of(
                event.previousHash(),
                Long.toString(event.sequence()),
                event.happenedAtText(),
                event.actor(),
                event.address(),
                event.action(),
                event.subjectType(),
                event.subjectId(),
                event.divisionCode(),
                event.reason(),
                event.before(),
                event.after())
            .map(Chain::framed)
            .collect(Collectors.joining()));
  }

  /** A field with its length in front, so that no text can pass from one field into the next. */
  private static String framed(String field) {
    return field == null ? "-;" : field.length() + ":" + field + ";";
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
