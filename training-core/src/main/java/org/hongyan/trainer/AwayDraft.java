package org.hongyan.trainer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hongyan.shared.Surroundings;

/**
 * A time in which a trainer cannot teach, as it is given: whole days of Asia/Shanghai, or instants.
 *
 * @param from {@code 2026-05-01} or {@code 2026-05-01T01:00:00Z}
 * @param to the last day, or the instant at which it ends; the same day where null
 */
public record AwayDraft(String from, String to, String reason) {

  Optional<Instant> start() {
    return read(from, 0);
  }

  Optional<Instant> end() {
    return read(to == null || to.isBlank() ? from : to, 1);
  }

  private static Optional<Instant> read(String text, int days) {
    try {
      if (text == null || text.isBlank()) {
        return Optional.empty();
      }
      return Optional.of(
          text.indexOf('T') < 0
              ? LocalDate.parse(text.strip())
                  .plusDays(days)
                  .atStartOfDay(Surroundings.ZONE)
                  .toInstant()
              : OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
