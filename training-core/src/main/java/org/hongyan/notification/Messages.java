package org.hongyan.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.hongyan.audit.AuditTrail;
import org.hongyan.notification.template.TemplateKind;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Masking;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Texts;
import org.hongyan.shared.Words;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** The outbox as those see it who look after it: what was sent, what waits, what failed and why. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.MANAGE_MESSAGES)
public class Messages {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FieldCipher cipher;
  private final Settings settings;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public Messages(
      EntityManager entityManager,
      CurrentCaller caller,
      FieldCipher cipher,
      Settings settings,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.cipher = cipher;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  protected Messages() {
    this(null, null, null, null, null, null);
  }

  /** The latest first. */
  public Page<MessageView> list(MessageFilter filter, PageRequest request) {
    Conditions conditions =
        scope()
            .and("m.state = :state", "state", filter.state())
            .and("m.eventCode = :event", "event", Words.orNull(filter.eventCode()))
            .and(
                "lower(m.recipientName) like :name escape '!'",
                "name",
                Listing.containing(filter.recipient()))
            .and("m.channel = :channel", "channel", filter.channel())
            .and("m.sessionId = :session", "session", filter.sessionId())
            .and(
                "m.sessionId in (select c.id from TrainingSession c"
                    + " where lower(c.title) like :class escape '!'"
                    + " or lower(c.number) like :class escape '!')",
                "class",
                Listing.containing(filter.session()));
    return new Listing(entityManager)
        .page(OutboxMessage.class, "m", conditions, "m.createdAt desc, m.id desc", request)
        .map(OutboxMessage::view);
  }

  private Conditions scope() {
    Caller who = caller.get();
    Conditions conditions = new Conditions().always("m.id > 0");
    return who.organisationId() == null
        ? conditions.and("m.divisionCode = :division", "division", who.divisionCode())
        : conditions.and(
            "m.sessionId in (select h.id from TrainingSession h"
                + " where h.hostOrganisationId = :host)",
            "host",
            who.organisationId());
  }

  /** What has happened of which somebody was told, for the filter. */
  public List<String> events() {
    return entityManager
        .createQuery(
            "select distinct m.eventCode from OutboxMessage m order by m.eventCode", String.class)
        .getResultList();
  }

  /** One message with its text, for who may see classes. */
  public MessageFile get(long id, Locale reader) {
    OutboxMessage message = found(id, LockModeType.NONE);
    return new MessageFile(
        message.view(),
        masked(message),
        caller.get().may(Permission.VIEW_SESSIONS)
            ? message.text(cipher, hidden(message, reader))
            : null);
  }

  private static String hidden(OutboxMessage message, Locale reader) {
    String secret = TemplateKind.secretOf(message.view().eventCode());
    return Texts.text(reader, "messages." + secret + ".hidden");
  }

  private String masked(OutboxMessage message) {
    String address = message.address(cipher);
    return message.channel() == Channel.WEBHOOK ? Masking.phone(address) : Masking.mail(address);
  }

  /** Lets a mail or short text go out anew, sent before or not. */
  public MessageView sendAgain(long id) {
    OutboxMessage message = found(id, LockModeType.PESSIMISTIC_WRITE);
    if (message.channel() == Channel.IN_APP) {
      throw new RuleViolation(Kind.REFUSED, "MESSAGE_NOT_MAIL");
    }
    demandCarried(message.channel());
    MessageView before = message.view();
    message.sendAgain(clock.instant());
    entityManager.flush();
    audit.record(
        "MESSAGE_SENT_AGAIN",
        "OutboxMessage",
        id,
        message.divisionCode(),
        null,
        State.of(before),
        State.of(message.view()));
    return message.view();
  }

  /**
   * Lets all mail go out that was held while no mail server was set.
   *
   * @return how many
   */
  public int sendHeld() {
    demandCarried(Channel.MAIL);
    Conditions conditions =
        scope()
            .and("m.state = :held", "held", MessageState.HELD)
            .and("m.channel = :mail", "mail", Channel.MAIL);
    List<OutboxMessage> held =
        conditions
            .fill(
                entityManager.createQuery(
                    "select m from OutboxMessage m" + conditions.where(), OutboxMessage.class))
            .getResultList();
    held.forEach(message -> message.sendAgain(clock.instant()));
    entityManager.flush();
    audit.record(
        "HELD_MESSAGES_SENT", "OutboxMessage", null, null, null, null, new Count(held.size()));
    return held.size();
  }

  private void demandCarried(Channel channel) {
    if (channel == Channel.MAIL && !mailConfigured()) {
      throw new RuleViolation(Kind.REFUSED, "MAIL_NOT_CONFIGURED");
    }
    if (channel == Channel.WEBHOOK && settings.webhook().isEmpty()) {
      throw new RuleViolation(Kind.REFUSED, "WEBHOOK_NOT_CONFIGURED");
    }
  }

  /** Whether a mail server is set. */
  public boolean mailConfigured() {
    return settings.mail().isPresent();
  }

  private OutboxMessage found(long id, LockModeType lock) {
    OutboxMessage message = entityManager.find(OutboxMessage.class, id, lock);
    if (message == null) {
      throw RuleViolation.notFound();
    }
    TrainingSession session =
        message.sessionId() == null
            ? null
            : entityManager.find(TrainingSession.class, message.sessionId());
    caller.demandReach(
        message.divisionCode(), session == null ? null : session.hostOrganisationId());
    return message;
  }

  /** What the audit log keeps of a message: never its text nor its address. */
  record State(String event, MessageState state, int attempts) {
    static State of(MessageView view) {
      return new State(view.eventCode(), view.state(), view.attempts());
    }
  }

  /** How many messages were meant. */
  record Count(int messages) {}
}
