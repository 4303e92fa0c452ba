package org.hongyan.web.common;

import jakarta.servlet.http.Part;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** Reads uploaded files, and no more of them than is allowed. */
public final class Uploads {

  private static final int MEGABYTE = 1024 * 1024;

  private Uploads() {}

  /** The part {@code file} of a call of the API. */
  public static EntityPart part(List<EntityPart> parts) {
    return parts.stream()
        .filter(part -> "file".equals(part.getName()))
        .findFirst()
        .orElseThrow(() -> RuleViolation.invalid(FieldViolation.of("file", "FILE_MISSING")));
  }

  /** The file of a form; refuses where none was chosen. */
  public static Part demand(Part file) {
    if (file == null || file.getSize() == 0 || file.getSubmittedFileName() == null) {
      throw new RuleViolation(Kind.UNPROCESSABLE, "FILE_MISSING");
    }
    return file;
  }

  /**
   * The content, or a refusal with {@code code} once it is longer than {@code limit} bytes.
   *
   * @param in is closed
   */
  public static byte[] content(InputStream in, long limit, String code) throws IOException {
    try (in) {
      byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
      if (content.length > limit) {
        throw new RuleViolation(Kind.TOO_LARGE, code, limit / MEGABYTE);
      }
      return content;
    }
  }
}
