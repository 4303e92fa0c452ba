package org.hongyan.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands until a test moves it. */
public final class MovingClock extends Clock {

  private Instant now;

  private MovingClock(Instant now) {
    this.now = now;
  }

  public static MovingClock at(String instant) {
    return new MovingClock(Instant.parse(instant));
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  public void set(Instant instant) {
    now = instant;
  }

  @Override
  public ZoneId getZone() {
    return Surroundings.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
