package org.hongyan.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hash that seals an entry: over all its fields and the hash of the entry before. */
final class AuditSeal {

  /** What the first entry follows. */
  static final String START = "0".repeat(43);

  private AuditSeal() {}

  static String of(AuditEvent event) {
    String sealed =
        Stream.of(
                String.valueOf(event.sequence()),
                String.valueOf(event.happenedAt().toEpochMilli()),
                event.actor(),
                event.address(),
                event.action(),
                event.subjectType(),
                event.subjectId(),
                event.divisionCode(),
                event.reason(),
                event.before(),
                event.after(),
                event.previousHash())
            .map(AuditSeal::measured)
            .collect(Collectors.joining());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(sealed.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each field with its length before it, so that no two entries read alike. */
  private static String measured(String field) {
    return field == null ? "-;" : field.length() + ":" + field + ";";
  }
}
