package org.hongyan.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import org.hongyan.security.crypto.FieldCipher;

/** A write with a key: begun, and with its answer once it is done, in one transaction. */
@Entity
@Table(name = "idempotency_key")
public class KeyedRequest {

  @Id
  @Column(name = "key_hash")
  private String keyHash;

  @Column(name = "request_hash")
  private String requestHash;

  private int status;

  @Column(name = "content_type")
  private String contentType;

  @Column(name = "location_encrypted")
  private String locationEncrypted;

  @Lob
  @Column(name = "body_encrypted")
  private String bodyEncrypted;

  @Column(name = "created_at")
  private Instant createdAt;

  protected KeyedRequest() {}

  KeyedRequest(RequestMark mark, Instant now) {
    keyHash = mark.keyHash();
    requestHash = mark.requestHash();
    createdAt = now;
  }

  KeyedRequest(RequestMark mark, KeptAnswer answer, FieldCipher cipher, Instant now) {
    this(mark, now);
    status = answer.status();
    contentType = orEmpty(answer.contentType());
    locationEncrypted = orEmpty(cipher.encryptText(answer.location()));
    bodyEncrypted = sealed(answer, cipher);
  }

  /** Derby wants the type of a null told. */
  static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  static String sealed(KeptAnswer answer, FieldCipher cipher) {
    return Base64.getEncoder().encodeToString(cipher.encrypt(answer.body()));
  }

  boolean asks(RequestMark mark) {
    return requestHash.equals(mark.requestHash());
  }

  KeptAnswer answer(FieldCipher cipher) {
    return new KeptAnswer(
        status,
        contentType.isEmpty() ? null : contentType,
        locationEncrypted.isEmpty() ? null : cipher.decryptText(locationEncrypted),
        cipher.decrypt(Base64.getDecoder().decode(bodyEncrypted)));
  }
}
