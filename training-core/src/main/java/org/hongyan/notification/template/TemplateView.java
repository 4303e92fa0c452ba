package org.hongyan.notification.template;

import java.time.Instant;
import java.util.List;

/**
 * A text as it is used.
 *
 * @param code of the message; with {@code .page} behind it the short text of the pages
 * @param places that may stand in it, in braces
 * @param linked whether {@code {link}} must stand in it
 * @param written whether somebody wrote it in place of the one that comes with the product
 * @param revisedBy null for what comes with the product
 */
public record TemplateView(
    String code,
    String language,
    String subject,
    String body,
    List<String> places,
    boolean linked,
    boolean written,
    Instant revisedAt,
    String revisedBy,
    int version) {}
