package org.hongyan.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain, one row: whoever writes an event has it locked until the commit. */
@Entity
@Table(name = "audit_head")
class AuditHead {

  static final int ID = 1;

  @Id private int id;

  @Column(name = "last_sequence")
  private long lastSequence;

  @Column(name = "last_hash")
  private String lastHash;

  protected AuditHead() {}

  /** The event that follows, which is the last one from now on. */
  AuditEvent next(AuditEvent.Entry entry) {
    AuditEvent event = new AuditEvent(lastSequence + 1, lastHash, entry);
    lastSequence = event.sequence();
    lastHash = event.hash();
    return event;
  }
}
