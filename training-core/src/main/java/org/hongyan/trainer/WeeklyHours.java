package org.hongyan.trainer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Hours of a weekday in which somebody can teach. */
@Embeddable
public class WeeklyHours {

  private int weekday;

  @Column(name = "from_minute")
  private int fromMinute;

  @Column(name = "to_minute")
  private int toMinute;

  protected WeeklyHours() {}

  WeeklyHours(AvailableHours hours) {
    weekday = hours.weekday();
    fromMinute = hours.fromMinute();
    toMinute = hours.toMinute();
  }

  AvailableHours view() {
    return AvailableHours.of(weekday, fromMinute, toMinute);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeeklyHours hours && hours.view().equals(view());
  }

  @Override
  public int hashCode() {
    return view().hashCode();
  }
}
