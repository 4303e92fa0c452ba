package org.hongyan.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.hongyan.session.WorkingDays;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Surroundings;

/** Until when a request has to be answered, by the working days of the year's notices. */
@ApplicationScoped
public class Deadlines {

  private final WorkingDays days;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public Deadlines(WorkingDays days, Settings settings, Clock clock) {
    this.days = days;
    this.settings = settings;
    this.clock = clock;
  }

  protected Deadlines() {
    this(null, null, null);
  }

  /** The last day for what comes in now; the day itself is not counted. */
  LocalDate dueOn() {
    return days.after(today(), settings.privacyDays());
  }

  LocalDate today() {
    return day(clock.instant());
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Surroundings.ZONE);
  }

  /** The last of the days that are near. */
  LocalDate near() {
    return days.after(today(), settings.privacySoonDays());
  }

  /** Whether the holidays of each year that it takes are known. */
  boolean calendarKnown(PrivacyRequest request) {
    return days.knows(day(request.receivedAt())) && days.knows(request.dueOn());
  }

  Urgency urgency(PrivacyRequest request, LocalDate near) {
    if (request.state() != RequestState.OPEN) {
      return Urgency.NONE;
    }
    if (request.dueOn().isBefore(today())) {
      return Urgency.OVERDUE;
    }
    return request.dueOn().isAfter(near) ? Urgency.NONE : Urgency.SOON;
  }
}
