package org.hongyan.notification;

/**
 * A message that is due.
 *
 * @param claim under which this node sends it
 * @param event what happened
 * @param address of mail, or phone number
 * @param body with the private link
 * @param link private to the recipient; null where there is none
 */
public record Letter(
    Long id,
    String claim,
    String event,
    String name,
    String address,
    String language,
    String subject,
    String body,
    String link) {}
