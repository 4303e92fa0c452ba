package org.hongyan.session.feed;

import java.time.Instant;

/**
 * A private calendar as its owner sees it; the token itself is shown once only.
 *
 * @param key by which it is revoked
 * @param subject name of the trainer or venue; null for the owner's own
 */
public record FeedView(
    String key, CalendarFeed.Kind kind, Long subjectId, String subject, Instant createdAt) {}
