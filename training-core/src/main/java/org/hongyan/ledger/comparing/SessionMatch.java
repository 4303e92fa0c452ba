package org.hongyan.ledger.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.hongyan.ledger.reading.SessionFields;
import org.hongyan.session.Delivery;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.TrainingSession;

/**
 * A class of the ledger and the recorded session of the same number, if there is one.
 *
 * @param recorded null for a new session
 * @param hostId the recorded organisation of the host's name; null where none is
 */
public record SessionMatch(
    String number, SessionFields fields, TrainingSession recorded, Long hostId) {

  /** Minutes of one class hour (学时), the usual 45 (domain rules, 3.3). */
  public static final int MINUTES_PER_HOUR = 45;

  public boolean isNew() {
    return recorded == null;
  }

  public Integer minutes() {
    return minutes(fields.hours());
  }

  /** Class hours as minutes; null for null. */
  public static Integer minutes(BigDecimal hours) {
    return hours == null
        ? null
        : hours
            .multiply(BigDecimal.valueOf(MINUTES_PER_HOUR))
            .setScale(0, RoundingMode.HALF_UP)
            .intValueExact();
  }

  public SessionLevel level() {
    return fields.level();
  }

  public Delivery.Place place() {
    return fields.delivery();
  }

  /** Whether the recorded session says what the ledger says. */
  boolean agrees() {
    return recorded == null
        || (recorded.title().equals(fields.title())
            && recorded.typeCode().equals(fields.typeCode())
            && recorded.level() == level()
            && recorded.divisionCode().equals(fields.divisionCode())
            && Objects.equals(recorded.hostOrganisationId(), hostId)
            && recorded.startDate().equals(fields.start())
            && recorded.endDate().equals(fields.end())
            && Objects.equals(recorded.minutes(), minutes())
            && recorded.delivery().place() == place());
  }
}
