package org.hongyan.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hongyan.notification.template.MessageText;
import org.hongyan.security.crypto.FieldCipher;

/** One message to one recipient. Address, text and private link are held encrypted. */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage {

  static final int MOST_ATTEMPTS = 10;

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int LONGEST_ERROR = 500;
  private static final int LONGEST_NAME = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_message_seq")
  @SequenceGenerator(
      name = "outbox_message_seq",
      sequenceName = "outbox_message_seq",
      allocationSize = 50)
  private Long id;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "event_code")
  private String eventCode;

  @Column(name = "subject_id")
  private String subjectId;

  @Column(name = "recipient_key")
  private String recipientKey;

  @Column(name = "recipient_name")
  private String recipientName;

  @Column(name = "address_encrypted")
  private String addressEncrypted;

  @Column(name = "session_id")
  private Long sessionId;

  @Column(name = "division_code")
  private String divisionCode;

  private String language;

  private String subject;

  @Lob
  @Column(name = "body_encrypted")
  private String bodyEncrypted;

  @Column(name = "link_encrypted")
  private String linkEncrypted;

  @Enumerated(EnumType.STRING)
  private MessageState state;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  private String claim;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  @Column(name = "last_error")
  private String lastError;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "read_at")
  private Instant readAt;

  protected OutboxMessage() {}

  OutboxMessage(Note note, MessageState state, FieldCipher cipher, Instant now) {
    channel = note.channel();
    eventCode = note.eventCode();
    subjectId = note.subjectId();
    recipientKey = note.recipient().key();
    recipientName = MessageText.line(note.recipient().name(), LONGEST_NAME);
    addressEncrypted = cipher.encryptText(note.recipient().address());
    sessionId = note.sessionId();
    divisionCode = note.divisionCode();
    language = note.locale().toLanguageTag();
    subject = note.text().subject();
    bodyEncrypted = cipher.encryptText(note.text().body());
    linkEncrypted = cipher.encryptText(note.link());
    this.state = state;
    createdAt = now;
    nextAttemptAt = state == MessageState.WAITING ? now : null;
    sentAt = state == MessageState.SENT ? now : null;
  }

  /** Reached the mail server, which takes it from here. */
  void sent(Instant now) {
    attempts++;
    state = MessageState.SENT;
    sentAt = now;
    lastError = null;
    release(null);
  }

  /**
   * Could not be sent: tried again after a pause that doubles, unless it was refused for good.
   *
   * @param error without addresses
   */
  void failed(String error, boolean forGood, Instant now) {
    attempts++;
    lastError = error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    boolean over = forGood || attempts >= MOST_ATTEMPTS;
    state = over ? MessageState.FAILED : MessageState.WAITING;
    release(over ? null : now.plus(pause(attempts)));
  }

  /** How long to wait after so many attempts: 1, 2, 4 … minutes, never more than 6 hours. */
  static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, MOST_ATTEMPTS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private void release(Instant next) {
    nextAttemptAt = next;
    claim = null;
    claimedUntil = null;
  }

  /** Goes out anew, whatever came of it before. */
  void sendAgain(Instant now) {
    state = MessageState.WAITING;
    attempts = 0;
    lastError = null;
    release(now);
  }

  void read(Instant now) {
    readAt = now;
  }

  Long id() {
    return id;
  }

  boolean claimedBy(String who) {
    return who.equals(claim) && state == MessageState.WAITING;
  }

  Channel channel() {
    return channel;
  }

  MessageState state() {
    return state;
  }

  Long sessionId() {
    return sessionId;
  }

  String divisionCode() {
    return divisionCode;
  }

  /** The mail itself. */
  Letter letter(FieldCipher cipher) {
    String link = cipher.decryptText(linkEncrypted);
    return new Letter(
        id,
        claim,
        eventCode,
        recipientName,
        cipher.decryptText(addressEncrypted),
        language,
        subject,
        MessageText.withLink(cipher.decryptText(bodyEncrypted), link == null ? "" : link),
        link);
  }

  /** What lists show of it. */
  MessageView view() {
    return new MessageView(
        id,
        sessionId,
        channel,
        eventCode,
        recipientName,
        subject,
        state,
        attempts,
        nextAttemptAt,
        lastError,
        createdAt,
        sentAt,
        readAt);
  }

  /** The text as others than the recipient may see it: without the private link. */
  String text(FieldCipher cipher, String inPlaceOfLink) {
    return MessageText.withLink(cipher.decryptText(bodyEncrypted), inPlaceOfLink);
  }

  /** The address, so much of it that its owner is told apart. */
  String address(FieldCipher cipher) {
    return cipher.decryptText(addressEncrypted);
  }
}
