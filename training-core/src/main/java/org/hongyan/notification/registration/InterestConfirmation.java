package org.hongyan.notification.registration;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An address that was stated with an interest, until a code proves that it is theirs. */
@Entity
@Table(name = "interest_confirmation")
@AttributeOverride(name = "id", column = @Column(name = "interest_id"))
public class InterestConfirmation extends MailProof {

  protected InterestConfirmation() {}

  InterestConfirmation(Long interestId, String addressEncrypted) {
    super(interestId, addressEncrypted);
  }

  @Override
  String salt() {
    return "interest-" + id();
  }
}
