package org.hongyan.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Supplier;
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

  /**
   * Keeps a message; one that the recipient was told of already is not kept again.
   *
   * @return whether it is kept
   */
  public boolean put(Note note) {
    return put(note, note::link);
  }

  /** The same with a private link that is asked for only where the message is kept and shows it. */
  public boolean put(Note note, Supplier<String> link) {
    if (note.channel() != Channel.IN_APP && note.recipient().address() == null || told(note)) {
      return false;
    }
    boolean linked =
        note.channel() == Channel.WEBHOOK || note.channel() == Channel.MAIL && note.text().linked();
    Note whole = linked ? note.linked(link.get()) : note.linked(null);
    OutboxMessage message = new OutboxMessage(whole, first(note), cipher, clock.instant());
    entityManager.persist(message);
    entityManager.flush();
    // a whole class is told in one transaction, and each flush looks at all that are held
    entityManager.detach(message);
    return true;
  }

  /**
   * Takes out what is older than it has to be kept and no longer waits to be sent.
   *
   * @return how many
   */
  @Transactional
  public int sweep() {
    return entityManager
        .createQuery(
            "delete from OutboxMessage m where m.state <> :waiting and m.createdAt < :before")
        .setParameter("waiting", MessageState.WAITING)
        .setParameter("before", clock.instant().minus(settings.messagesKept()))
        .executeUpdate();
  }

  private MessageState first(Note note) {
    if (note.channel() == Channel.IN_APP) {
      return MessageState.SENT;
    }
    boolean carried =
        note.channel() == Channel.MAIL
            ? settings.mail().isPresent()
            : settings.webhook().isPresent();
    return carried ? MessageState.WAITING : MessageState.HELD;
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
