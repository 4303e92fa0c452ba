package org.hongyan.notification;

/** How far a message has come. */
public enum MessageState {
  /** Will be sent, or tried again, when its time comes. */
  WAITING,
  SENT,
  /** Was refused for good, or tried too often; somebody must look. */
  FAILED,
  /** No mail server was set when it was due; it goes out when somebody says so. */
  HELD
}
