package org.hongyan.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Makes tokens of 256 random bits and the hash by which they are found. */
public final class TokenText {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private static final Pattern FORM = Pattern.compile("[\\w-]{43}");

  private TokenText() {}

  /** 256 random bits as text for an address. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return TEXT.encodeToString(bytes);
  }

  /** Whether a text, which may be null, looks like one. */
  public static boolean isOne(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  /** By which a token is found. */
  public static String hash(String token) {
    try {
      return TEXT.encodeToString(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
