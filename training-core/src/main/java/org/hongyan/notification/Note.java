package org.hongyan.notification;

import java.util.Locale;

/**
 * A message to be kept.
 *
 * @param eventCode what happened, such as {@code INVITATION_ASKED}
 * @param subjectId to what it happened; with code, channel and recipient it comes once only
 * @param divisionCode whose business it is
 * @param link private to the recipient; null where there is none
 */
public record Note(
    Channel channel,
    String eventCode,
    String subjectId,
    Recipient recipient,
    String divisionCode,
    Locale locale,
    MessageText text,
    String link) {}
