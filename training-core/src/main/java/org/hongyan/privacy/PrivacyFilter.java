package org.hongyan.privacy;

/**
 * What narrows the list; null for everything.
 *
 * @param overdue whether only those whose day is over are wanted
 * @param text part of the person's name
 * @param order by which they come; null for the nearest day first, the open ones before the others
 */
public record PrivacyFilter(
    RequestState state,
    RequestKind kind,
    boolean overdue,
    String divisionCode,
    String text,
    Order order) {

  /** In which order they come; the open ones always first but for the last two. */
  public enum Order {
    DUE("e.settled, e.dueOn, e.id"),
    DUE_LAST("e.settled, e.dueOn desc, e.id desc"),
    RECEIVED("e.receivedAt, e.id"),
    RECEIVED_LAST("e.receivedAt desc, e.id desc");

    private final String clause;

    Order(String clause) {
      this.clause = clause;
    }

    String clause() {
      return clause;
    }
  }

  /** Everything, the open ones first. */
  public static PrivacyFilter all() {
    return new PrivacyFilter(null, null, false, null, null, null);
  }
}
