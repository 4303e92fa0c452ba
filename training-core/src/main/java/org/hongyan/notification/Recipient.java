package org.hongyan.notification;

/**
 * Whom a message is for.
 *
 * @param key {@code person-12}, {@code account-3} or {@code interest-7}
 * @param address mail address; null where none is known
 */
public record Recipient(String key, String name, String address) {

  /** Somebody who is recorded, whether or not they have an account. */
  public static Recipient person(Long id, String name, String address) {
    return new Recipient("person-" + id, name, address);
  }

  /** Somebody who said what they want to learn, and need not be recorded. */
  public static Recipient interested(Long id, String name, String address) {
    return new Recipient("interest-" + id, name, address);
  }

  /** Whoever signs in with an account. */
  public static Recipient account(Long id, String name) {
    return new Recipient("account-" + id, name, null);
  }
}
