package org.hongyan.notification;

/** One way on which messages leave the product; another bean of this type is another way. */
public interface Carrier {

  /** Whose messages it takes. */
  Channel channel();

  /** Whether it is set up; what waits meanwhile is held. */
  boolean ready();

  /** Hands a message over; outside of any transaction. */
  void send(Letter letter) throws PostFailure;
}
