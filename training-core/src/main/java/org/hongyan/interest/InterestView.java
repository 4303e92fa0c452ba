package org.hongyan.interest;

import java.time.Instant;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.Masking;

/**
 * An interest as it may be shown: who it is can be told apart, and no more (design, rule 9).
 *
 * @param open whether it still counts: the person has got no seat since
 */
public record InterestView(
    Long id,
    String subjectCode,
    String divisionCode,
    String audienceGroup,
    String name,
    String phone,
    String mail,
    Instant statedAt,
    boolean open) {

  static InterestView of(Interest one, FieldCipher cipher) {
    return new InterestView(
        one.id(),
        one.subjectCode(),
        one.divisionCode(),
        one.audienceGroup(),
        Masking.name(one.name()),
        Masking.phone(cipher.decryptText(one.phoneEncrypted())),
        Masking.mail(cipher.decryptText(one.mailEncrypted())),
        one.statedAt(),
        one.isOpen());
  }
}
