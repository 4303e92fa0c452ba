package org.hongyan.notification;

import java.time.Instant;

/**
 * A message as lists show it.
 *
 * @param nextAttemptAt when it is tried next; null where it is not
 * @param lastError what the mail server said last, without addresses
 * @param readAt when its recipient saw it on the pages
 */
public record MessageView(
    Long id,
    Long sessionId,
    Channel channel,
    String eventCode,
    String recipientName,
    String subject,
    MessageState state,
    int attempts,
    Instant nextAttemptAt,
    String lastError,
    Instant createdAt,
    Instant sentAt,
    Instant readAt) {

  /** Whether it can go out now. */
  public boolean sendable() {
    return channel != Channel.IN_APP;
  }
}
