package org.hongyan.notification;

/**
 * A mail that is due.
 *
 * @param claim under which this node sends it
 * @param body with the private link
 */
public record Letter(
    Long id,
    String claim,
    String name,
    String address,
    String language,
    String subject,
    String body) {}
