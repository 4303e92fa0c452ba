package org.hongyan.notification.registration;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An address that was stated with a registration, until a code proves that it is theirs. */
@Entity
@Table(name = "mail_confirmation")
@AttributeOverride(name = "id", column = @Column(name = "registration_id"))
public class MailConfirmation extends MailProof {

  protected MailConfirmation() {}

  MailConfirmation(Long registrationId, String addressEncrypted) {
    super(registrationId, addressEncrypted);
  }

  @Override
  String salt() {
    return id().toString();
  }
}
