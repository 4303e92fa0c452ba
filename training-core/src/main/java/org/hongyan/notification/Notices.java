package org.hongyan.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.account.Account;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.RuleViolation;

/** What the caller is told on the pages. */
@ApplicationScoped
@Transactional
public class Notices {

  private static final int MOST = 100;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FieldCipher cipher;
  private final Clock clock;

  @Inject
  public Notices(
      EntityManager entityManager, CurrentCaller caller, FieldCipher cipher, Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.cipher = cipher;
    this.clock = clock;
  }

  protected Notices() {
    this(null, null, null, null);
  }

  /**
   * One notice.
   *
   * @param readAt null for one that is new
   */
  public record Notice(Long id, String subject, String body, Instant createdAt, Instant readAt) {}

  /** The caller's, the latest first. */
  public List<Notice> mine() {
    return entityManager
        .createQuery(
            "select m from OutboxMessage m where m.channel = :pages and m.recipientKey in :keys"
                + " order by m.createdAt desc, m.id desc",
            OutboxMessage.class)
        .setParameter("pages", Channel.IN_APP)
        .setParameter("keys", keys())
        .setMaxResults(MOST)
        .getResultStream()
        .map(this::notice)
        .toList();
  }

  private Notice notice(OutboxMessage message) {
    MessageView view = message.view();
    return new Notice(
        view.id(), view.subject(), message.text(cipher, ""), view.createdAt(), view.readAt());
  }

  /** How many of them are new; none for who is not signed in. */
  public long unread() {
    if (caller.get().accountId() == null) {
      return 0;
    }
    return entityManager
        .createQuery(
            "select count(m) from OutboxMessage m where m.channel = :pages"
                + " and m.recipientKey in :keys and m.readAt is null",
            Long.class)
        .setParameter("pages", Channel.IN_APP)
        .setParameter("keys", keys())
        .getSingleResult();
  }

  /** Marks one as read; 404 for what is not the caller's. */
  public void read(long id) {
    OutboxMessage message =
        entityManager
            .createQuery(
                "select m from OutboxMessage m where m.id = :id and m.channel = :pages"
                    + " and m.recipientKey in :keys",
                OutboxMessage.class)
            .setParameter("id", id)
            .setParameter("pages", Channel.IN_APP)
            .setParameter("keys", keys())
            .getResultStream()
            .findFirst()
            .orElseThrow(RuleViolation::notFound);
    if (message.view().readAt() == null) {
      message.read(clock.instant());
    }
  }

  /** Marks all of them as read. */
  public void readAll() {
    entityManager
        .createQuery(
            "update OutboxMessage m set m.readAt = :now where m.channel = :pages"
                + " and m.recipientKey in :keys and m.readAt is null")
        .setParameter("now", clock.instant())
        .setParameter("pages", Channel.IN_APP)
        .setParameter("keys", keys())
        .executeUpdate();
  }

  private List<String> keys() {
    Long accountId = caller.get().accountId();
    if (accountId == null) {
      throw new RuleViolation(RuleViolation.Kind.UNAUTHENTICATED, "NOT_SIGNED_IN");
    }
    List<String> keys = new ArrayList<>();
    keys.add(Recipient.account(accountId, "").key());
    Account account = entityManager.find(Account.class, accountId);
    if (account != null && account.personId() != null) {
      keys.add(Recipient.person(account.personId(), "", null).key());
    }
    return keys;
  }
}
