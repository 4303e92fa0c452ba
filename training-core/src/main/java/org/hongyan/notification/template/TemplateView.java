package org.hongyan.notification.template;

import java.time.Instant;
import java.util.List;

/**
 * A text as it is used.
 *
 * @param code of the message; with {@code .page} behind it the short text of the pages
 * @param places that may stand in it, in braces
 * @param secret the place of what its reader alone is told, {@code link} or {@code code}; null
 *     where none may stand in it
 * @param linked whether the secret must stand in it
 * @param written whether somebody wrote it in place of the one that comes with the product
 * @param revisedBy null for what comes with the product
 */
public record TemplateView(
    String code,
    String language,
    String subject,
    String body,
    List<String> places,
    String secret,
    boolean linked,
    boolean written,
    Instant revisedAt,
    String revisedBy,
    int version) {}
