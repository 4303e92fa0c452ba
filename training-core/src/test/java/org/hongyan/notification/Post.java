package org.hongyan.notification;

import org.hongyan.shared.MailSettings;

/** Stands for a mail server. */
@FunctionalInterface
public interface Post {

  void send(Letter letter, MailSettings settings) throws PostFailure;
}
