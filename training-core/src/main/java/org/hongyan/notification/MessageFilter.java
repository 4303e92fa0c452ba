package org.hongyan.notification;

/**
 * Which messages are wanted; null leaves a thing open.
 *
 * @param recipient part of a name
 */
public record MessageFilter(MessageState state, String eventCode, String recipient) {}
