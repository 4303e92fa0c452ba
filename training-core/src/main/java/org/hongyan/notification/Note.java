package org.hongyan.notification;

import java.util.Locale;
import org.hongyan.notification.template.MessageText;

/**
 * A message to be kept.
 *
 * @param eventCode what happened, such as {@code INVITATION_ASKED}
 * @param subjectId to what it happened; with code, channel and recipient it comes once only
 * @param sessionId the class of which it tells; null where it tells of none
 * @param divisionCode whose business it is
 * @param link private to the recipient; null where there is none
 */
public record Note(
    Channel channel,
    String eventCode,
    String subjectId,
    Recipient recipient,
    Long sessionId,
    String divisionCode,
    Locale locale,
    MessageText text,
    String link) {

  /** The same with a private link. */
  Note linked(String secret) {
    return new Note(
        channel, eventCode, subjectId, recipient, sessionId, divisionCode, locale, text, secret);
  }
}
