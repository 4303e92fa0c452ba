package org.hongyan.notification;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hongyan.audit.AuditTrail;
import org.hongyan.notification.template.MessageText;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.MovingClock;
import org.hongyan.shared.Settings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;

/** The outbox over one database, with settings and a clock that tests move. */
public final class OutboxDesk {

  public static final FieldCipher CIPHER = new AesGcmCipher(new byte[32]);

  private final TestDatabase.Open database;
  private final MovingClock clock;
  private final Map<String, String> environment = new HashMap<>();

  public OutboxDesk(TestDatabase.Open database, MovingClock clock) {
    this.database = database;
    this.clock = clock;
  }

  static OutboxDesk fresh(TestDatabase kind) {
    return new OutboxDesk(kind.fresh(), MovingClock.at("2026-11-23T02:00:00Z"));
  }

  public Settings settings() {
    return new Settings(name -> Optional.ofNullable(environment.get(name)));
  }

  public OutboxDesk withMail(String host, int port) {
    environment.put("HONGYAN_SMTP_HOST", host);
    environment.put("HONGYAN_SMTP_PORT", Integer.toString(port));
    environment.put("HONGYAN_SMTP_FROM", "\u901A\u8FBD\u5E02 <office@example.org>");
    return this;
  }

  public OutboxDesk withWebhook(String url, String secret) {
    environment.put("HONGYAN_WEBHOOK_URL", url);
    environment.put("HONGYAN_WEBHOOK_SECRET", secret);
    return this;
  }

  public OutboxDesk withoutMail() {
    environment.clear();
    return this;
  }

  public MovingClock clock() {
    return clock;
  }

  TestDatabase.Open database() {
    return database;
  }

  static Note mail(String subjectId, String address) {
    return note(Channel.MAIL, subjectId, Recipient.person(1L, "Wang", address));
  }

  static Note note(Channel channel, String subjectId, Recipient recipient) {
    return new Note(
        channel,
        "TOLD",
        subjectId,
        recipient,
        null,
        null,
        Locale.SIMPLIFIED_CHINESE,
        new MessageText("Subject " + subjectId, "See " + MessageText.LINK + " now"),
        "https://example.org/secret");
  }

  public Letters letters(EntityManager em) {
    return new Letters(
        em, new Outbox(em, CIPHER, settings(), clock), new TemplateTexts(em), CIPHER, settings());
  }

  void put(Note... notes) {
    database.run(
        em -> {
          Outbox outbox = new Outbox(em, CIPHER, settings(), clock);
          for (Note note : notes) {
            outbox.put(note);
          }
        });
  }

  /** The log of messages as the city sees it. */
  public <T> T messages(Function<Messages, T> work) {
    return messages(TestCallers.city(), clock, work);
  }

  <T> T messages(CurrentCaller caller, Clock now, Function<Messages, T> work) {
    return database.inTransaction(
        em ->
            work.apply(
                new Messages(
                    em, caller, CIPHER, settings(), new AuditTrail(em, caller, now), now)));
  }

  /** One node's view of the letters, each act in a transaction of its own. */
  DueLetters letters() {
    return new DueLetters() {
      @Override
      public Optional<Letter> claim(Channel channel) {
        return database.inTransaction(em -> new OutboxLetters(em, CIPHER, clock).claim(channel));
      }

      @Override
      public void sent(Letter letter) {
        database.run(em -> new OutboxLetters(em, CIPHER, clock).sent(letter));
      }

      @Override
      public void failed(Letter letter, PostFailure failure) {
        database.run(em -> new OutboxLetters(em, CIPHER, clock).failed(letter, failure));
      }

      @Override
      public void hold(Channel channel) {
        database.run(em -> new OutboxLetters(em, CIPHER, clock).hold(channel));
      }
    };
  }

  /** Sends what is due on one node. */
  public int deliver(Post post) {
    return deliver(
        new Carrier() {
          @Override
          public Channel channel() {
            return Channel.MAIL;
          }

          @Override
          public boolean ready() {
            return settings().mail().isPresent();
          }

          @Override
          public void send(Letter letter) throws PostFailure {
            post.send(letter, settings().mail().orElseThrow());
          }
        });
  }

  /** The same by another channel. */
  public int deliver(Carrier carrier) {
    return new OutboxDelivery(letters(), List.of(carrier)).run();
  }
}
