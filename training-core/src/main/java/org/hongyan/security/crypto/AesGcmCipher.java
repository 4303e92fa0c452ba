package org.hongyan.security.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in GCM mode: form byte, 12 bytes nonce, encrypted value with its tag. */
public class AesGcmCipher implements FieldCipher {

  private static final byte FORM = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  public AesGcmCipher(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  @Override
  public byte[] encrypt(byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] body = apply(Cipher.ENCRYPT_MODE, nonce, plain, 0, plain.length);
    return ByteBuffer.allocate(1 + NONCE_BYTES + body.length)
        .put(FORM)
        .put(nonce)
        .put(body)
        .array();
  }

  @Override
  public byte[] decrypt(byte[] encrypted) {
    if (encrypted.length <= NONCE_BYTES || encrypted[0] != FORM) {
      throw new IllegalStateException("a stored value was not encrypted by this product");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(encrypted, 1, nonce, 0, NONCE_BYTES);
    int start = 1 + NONCE_BYTES;
    return apply(Cipher.DECRYPT_MODE, nonce, encrypted, start, encrypted.length - start);
  }

  private byte[] apply(int mode, byte[] nonce, byte[] input, int offset, int length) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input, offset, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "a stored value cannot be decrypted: is the key the one it was written with?", e);
    }
  }
}
