package org.hongyan.session.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A private link of a mail: whoever has it answers that one invitation, and nothing else. Only its
 * hash is kept; it ends with the invitation.
 */
@Entity
@Table(name = "invitation_link")
public class InvitationLink {

  @Id private String hash;

  @Column(name = "invitation_id")
  private Long invitationId;

  @Column(name = "created_at")
  private Instant createdAt;

  protected InvitationLink() {}

  InvitationLink(String hash, Long invitationId, Instant createdAt) {
    this.hash = hash;
    this.invitationId = invitationId;
    this.createdAt = createdAt;
  }

  Long invitationId() {
    return invitationId;
  }

  Instant createdAt() {
    return createdAt;
  }
}
