package org.hongyan.notification;

/**
 * Whom a message is for.
 *
 * @param key {@code person-12} or {@code account-3}
 * @param address mail address; null where none is known
 */
public record Recipient(String key, String name, String address) {

  /** Somebody who is recorded, whether or not they have an account. */
  public static Recipient person(Long id, String name, String address) {
    return new Recipient("person-" + id, name, address);
  }

  /** Whoever signs in with an account. */
  public static Recipient account(Long id, String name) {
    return new Recipient("account-" + id, name, null);
  }
}
