package org.hongyan.plan;

import java.util.Arrays;
import java.util.Locale;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** Which documents may be kept beside a value: PDF and pictures, as their first bytes say. */
final class DocumentRules {

  private static final int LARGEST_MEGABYTES = 10;
  private static final int LONGEST_NAME = 255;

  private enum Type {
    PDF("application/pdf", new byte[] {'%', 'P', 'D', 'F'}),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
    JPEG("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});

    private final String mediaType;
    private final byte[] beginning;

    Type(String mediaType, byte[] beginning) {
      this.mediaType = mediaType;
      this.beginning = beginning;
    }

    private boolean begins(byte[] content) {
      return content.length > beginning.length
          && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
  }

  private DocumentRules() {}

  /** Refuses what is too large or neither PDF nor picture; none at all is fine. */
  static void check(ReportFile file) {
    if (file == null) {
      return;
    }
    if (file.content().length > LARGEST_MEGABYTES << 20) {
      throw RuleViolation.invalid(
          FieldViolation.of("file", "DOCUMENT_TOO_LARGE", LARGEST_MEGABYTES));
    }
    if (typeOf(file) == null) {
      throw RuleViolation.invalid(FieldViolation.of("file", "DOCUMENT_TYPE"));
    }
  }

  static String type(ReportFile file) {
    return typeOf(file).mediaType;
  }

  /** The name without folders and control characters. */
  static String name(ReportFile file) {
    String given = file.name() == null ? "" : file.name();
    String plain = given.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "").strip();
    String name =
        plain.isEmpty() ? "document." + typeOf(file).name().toLowerCase(Locale.ROOT) : plain;
    return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
  }

  private static Type typeOf(ReportFile file) {
    return Arrays.stream(Type.values())
        .filter(type -> type.begins(file.content()))
        .findFirst()
        .orElse(null);
  }
}
