package org.hongyan.notification;

/**
 * Which messages are wanted; null leaves a thing open.
 *
 * @param recipient part of a name
 * @param sessionId the class of which it tells
 * @param session part of the number or title of the class
 */
public record MessageFilter(
    MessageState state,
    String eventCode,
    String recipient,
    Channel channel,
    Long sessionId,
    String session) {

  /** Of any class, sent in any way. */
  public MessageFilter(MessageState state, String eventCode, String recipient) {
    this(state, eventCode, recipient, null, null, null);
  }
}
