package org.hongyan.notification;

import org.hongyan.shared.MailSettings;

/** Hands mail to whoever carries it. */
public interface Post {

  void send(Letter letter, MailSettings settings) throws PostFailure;
}
