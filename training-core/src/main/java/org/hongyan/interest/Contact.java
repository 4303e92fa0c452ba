package org.hongyan.interest;

import java.util.Locale;
import org.hongyan.person.PhoneDigits;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.KeyedHash;

/**
 * How somebody is reached, as it is kept.
 *
 * @param hash by which the same person is known again
 * @param mailHash of an address that need not be theirs
 */
record Contact(String hash, String phoneEncrypted, String mailHash) {

  /** Phone in any spelling and mail address, each null where none is given. */
  static Contact of(String phone, String mail, FieldCipher cipher, KeyedHash hash) {
    String digits = phone == null ? null : PhoneDigits.of(phone);
    String mailHash = mailHash(mail, hash);
    return new Contact(
        digits == null ? mailHash : hash.of(digits), cipher.encryptText(digits), mailHash);
  }

  static String mailHash(String mail, KeyedHash hash) {
    return mail == null ? null : hash.of(mail.toLowerCase(Locale.ROOT));
  }
}
