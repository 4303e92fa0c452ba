package org.hongyan.web.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongyan.idempotency.RequestMark;
import org.hongyan.security.Caller;
import org.hongyan.security.crypto.KeyedHash;

/** Tells by which marks a request with a key is known again. */
@ApplicationScoped
public class RequestMarks {

  private static final Pattern BOUNDARY =
      Pattern.compile("multipart/.*boundary=\"?([^\";]+)\"?.*", Pattern.CASE_INSENSITIVE);

  private final KeyedHash hash;

  @Inject
  public RequestMarks(KeyedHash hash) {
    this.hash = hash;
  }

  protected RequestMarks() {
    this(null);
  }

  RequestMark of(HttpServletRequest request, Caller caller, String key, byte[] body) {
    String asked =
        String.join(
            "\n",
            request.getMethod(),
            request.getRequestURI(),
            String.valueOf(request.getQueryString()),
            sha256(withoutBoundary(request.getContentType(), body)));
    return new RequestMark(hash.of("key\n" + who(caller) + "\n" + key), hash.of(asked));
  }

  private static String who(Caller caller) {
    if (caller.accountId() != null) {
      return caller.accountId().toString();
    }
    return caller.signedIn() ? caller.username() : "";
  }

  /** Clients part a form anew at each attempt; what parts it is no content. */
  static byte[] withoutBoundary(String type, byte[] body) {
    Matcher matcher = BOUNDARY.matcher(type == null ? "" : type);
    if (!matcher.matches()) {
      return body;
    }
    return new String(body, StandardCharsets.ISO_8859_1)
        .replace("--" + matcher.group(1), "--")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
