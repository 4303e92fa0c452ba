package org.hongyan.account.joining;

/**
 * A link is to be sent to a person's confirmed address.
 *
 * @param username of the account for which it sets a new password; null where they have none yet
 * @param token secret of the link
 */
public record AccountLinkSent(long personId, String username, String token) {

  @Override
  public String toString() {
    return "AccountLinkSent[" + personId + "]";
  }
}
