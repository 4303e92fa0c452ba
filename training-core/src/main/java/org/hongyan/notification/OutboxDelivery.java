package org.hongyan.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hongyan.shared.MailSettings;
import org.hongyan.shared.Settings;

/**
 * Sends what is due, one mail after the other, each outside of any transaction: no row is locked
 * while a mail server takes its time.
 */
@ApplicationScoped
public class OutboxDelivery {

  private static final Logger LOG = Logger.getLogger(OutboxDelivery.class.getName());
  private static final int MOST_AT_ONCE = 200;

  private final DueLetters letters;
  private final Post post;
  private final Settings settings;

  @Inject
  public OutboxDelivery(DueLetters letters, Post post, Settings settings) {
    this.letters = letters;
    this.post = post;
    this.settings = settings;
  }

  protected OutboxDelivery() {
    this(null, null, null);
  }

  /**
   * Sends what is due.
   *
   * @return how many were tried
   */
  public int run() {
    Optional<MailSettings> mail = settings.mail();
    if (mail.isEmpty()) {
      letters.hold();
      return 0;
    }
    int tried = 0;
    Optional<Letter> letter = letters.claim();
    while (letter.isPresent() && tried < MOST_AT_ONCE) {
      send(letter.get(), mail.get());
      tried++;
      letter = letters.claim();
    }
    return tried;
  }

  private void send(Letter letter, MailSettings mail) {
    try {
      post.send(letter, mail);
    } catch (PostFailure failure) {
      LOG.log(
          Level.WARNING,
          () -> "Message " + letter.id() + " could not be sent: " + failure.getMessage());
      letters.failed(letter, failure);
      return;
    }
    letters.sent(letter);
  }
}
