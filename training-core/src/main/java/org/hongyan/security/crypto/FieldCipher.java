package org.hongyan.security.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Encrypts single values at rest. The first byte of what it makes names key and algorithm. */
public interface FieldCipher {

  byte[] encrypt(byte[] plain);

  byte[] decrypt(byte[] encrypted);

  default String encryptText(String plain) {
    return plain == null
        ? null
        : Base64.getEncoder().encodeToString(encrypt(plain.getBytes(StandardCharsets.UTF_8)));
  }

  default String decryptText(String encrypted) {
    return encrypted == null
        ? null
        : new String(decrypt(Base64.getDecoder().decode(encrypted)), StandardCharsets.UTF_8);
  }
}
