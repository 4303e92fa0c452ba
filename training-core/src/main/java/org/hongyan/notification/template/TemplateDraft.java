package org.hongyan.notification.template;

/**
 * A text as somebody wrote it.
 *
 * @param version of what it changes; 0 where nothing was written before
 */
public record TemplateDraft(String subject, String body, Integer version) {}
