package org.hongyan.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.Settings;

/**
 * Keeps messages in the transaction of what they tell: if that is undone, so are they; once it is
 * done, they are not lost.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

  private final EntityManager entityManager;
  private final FieldCipher cipher;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public Outbox(EntityManager entityManager, FieldCipher cipher, Settings settings, Clock clock) {

    this.entityManager = entityManager;
    this.cipher = cipher;
    this.settings = settings;
    this.clock = clock;
  }

  protected Outbox() {
    this(null, null, null, null);
  }

  /** Keeps a message; one that the recipient was told of already is not kept again. */
  public void put(Note note) {
    if (note.channel() == Channel.MAIL && note.recipient().address() == null || told(note)) {
      return;
    }
    entityManager.persist(new OutboxMessage(note, first(note), cipher, clock.instant()));
    entityManager.flush();
  }

  private MessageState first(Note note) {
    if (note.channel() == Channel.IN_APP) {
      return MessageState.SENT;
    }
    return settings.mail().isPresent() ? MessageState.WAITING : MessageState.HELD;
  }

  private boolean told(Note note) {
    return entityManager
            .createQuery(
                "select count(m) from OutboxMessage m where m.channel = :channel"
                    + " and m.eventCode = :event and m.subjectId = :subject"
                    + " and m.recipientKey = :recipient",
                Long.class)
            .setParameter("channel", note.channel())
            .setParameter("event", note.eventCode())
            .setParameter("subject", note.subjectId())
            .setParameter("recipient", note.recipient().key())
            .getSingleResult()
        > 0;
  }
}
