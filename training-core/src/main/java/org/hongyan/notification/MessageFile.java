package org.hongyan.notification;

/**
 * One message with its text.
 *
 * @param address masked; null where it has none
 * @param body with a word in the place of the private link; null for who may not see business data
 */
public record MessageFile(MessageView message, String address, String body) {}
