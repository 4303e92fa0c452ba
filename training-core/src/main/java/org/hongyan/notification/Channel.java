package org.hongyan.notification;

/** The way on which a message reaches somebody. */
public enum Channel {
  MAIL,
  /** By a gateway, to a phone: SMS or WeChat. */
  WEBHOOK,
  /** On the pages of the product, for who is signed in. */
  IN_APP
}
