package org.hongyan.session.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.hongyan.shared.Settings;

/** How long a trainer needs from one division to another. */
@ApplicationScoped
public class TravelTime {

  private final Settings settings;

  @Inject
  public TravelTime(Settings settings) {
    this.settings = settings;
  }

  protected TravelTime() {
    this(null);
  }

  /** None within a division. */
  Duration between(String from, String to) {
    return from.equals(to) ? Duration.ZERO : Duration.ofMinutes(settings.travelMinutes());
  }
}
