package org.hongyan.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what is due, one message after the other, each outside of any transaction: no row is locked
 * while a server takes its time.
 */
@ApplicationScoped
public class OutboxDelivery {

  private static final Logger LOG = Logger.getLogger(OutboxDelivery.class.getName());
  private static final int MOST_AT_ONCE = 200;

  private final DueLetters letters;
  private final Iterable<Carrier> carriers;

  @Inject
  public OutboxDelivery(DueLetters letters, @Any Instance<Carrier> carriers) {
    this(letters, (Iterable<Carrier>) carriers);
  }

  /** With carriers given by hand. */
  public OutboxDelivery(DueLetters letters, Iterable<Carrier> carriers) {
    this.letters = letters;
    this.carriers = carriers;
  }

  protected OutboxDelivery() {
    this(null, List.of());
  }

  /**
   * Sends what is due.
   *
   * @return how many were tried
   */
  public int run() {
    int tried = 0;
    for (Carrier carrier : carriers) {
      tried += run(carrier);
    }
    return tried;
  }

  private int run(Carrier carrier) {
    if (!carrier.ready()) {
      letters.hold(carrier.channel());
      return 0;
    }
    int tried = 0;
    Optional<Letter> letter = letters.claim(carrier.channel());
    while (letter.isPresent() && tried < MOST_AT_ONCE) {
      send(letter.get(), carrier);
      tried++;
      letter = letters.claim(carrier.channel());
    }
    return tried;
  }

  private void send(Letter letter, Carrier carrier) {
    try {
      carrier.send(letter);
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
