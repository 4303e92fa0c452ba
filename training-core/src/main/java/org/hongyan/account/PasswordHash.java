package org.hongyan.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes passwords with PBKDF2 and checks them in constant time. Kept as {@code
 * pbkdf2$iterations$salt$hash}, so that the number of iterations can rise later.
 */
public final class PasswordHash {

  static final int ITERATIONS = 600_000;

  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int iterations;
  private final String nobodys;

  public PasswordHash() {
    this(ITERATIONS);
  }

  PasswordHash(int iterations) {
    this.iterations = iterations;
    byte[] salt = new byte[SALT_BYTES];
    byte[] hash = new byte[HASH_BITS / Byte.SIZE];
    RANDOM.nextBytes(salt);
    RANDOM.nextBytes(hash);
    nobodys = text(iterations, salt, hash);
  }

  public String of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return text(iterations, salt, derive(password, salt, iterations));
  }

  /**
   * Whether {@code password} is the one that was hashed. With null, for a name that nobody has, it
   * takes as long and says no: the time tells nothing about who exists.
   */
  public boolean matches(String password, String hashed) {
    String[] parts = (hashed == null ? nobodys : hashed).split("\\$");
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    byte[] actual =
        derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(expected, actual) && hashed != null;
  }

  private static String text(int iterations, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "pbkdf2$"
        + iterations
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spec.clearPassword();
    }
  }
}
