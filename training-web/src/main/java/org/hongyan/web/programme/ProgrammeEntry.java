package org.hongyan.web.programme;

import java.time.Instant;
import org.hongyan.registration.Vacancies.Situation;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.SessionView;

/**
 * A published class as the public list shows it.
 *
 * @param state of the registration or of the class: CANCELLED, OVER, RUNNING, SOON, OPEN, CLOSED or
 *     UNSAID, where no time of registration is laid down
 */
public record ProgrammeEntry(SessionView session, String state, Situation situation) {

  public static ProgrammeEntry of(SessionView session, Situation situation, Instant now) {
    return new ProgrammeEntry(session, state(session, now), situation);
  }

  private static String state(SessionView session, Instant now) {
    if (session.status() != SessionStatus.PUBLISHED) {
      return switch (session.status()) {
        case CANCELLED -> "CANCELLED";
        case RUNNING -> "RUNNING";
        default -> "OVER";
      };
    }
    if (session.registrationOpensAt() == null || session.registrationClosesAt() == null) {
      return "UNSAID";
    }
    if (now.isBefore(session.registrationOpensAt())) {
      return "SOON";
    }
    return now.isBefore(session.registrationClosesAt()) ? "OPEN" : "CLOSED";
  }

  /** Whether one can register now. */
  public boolean open() {
    return "OPEN".equals(state);
  }

  /** Whether whoever registers now has to wait. */
  public boolean full() {
    return situation.left() == 0;
  }

  /** How the state is coloured. */
  public String chip() {
    return switch (state) {
      case "OPEN" -> "good";
      case "SOON", "RUNNING" -> "info";
      case "CANCELLED" -> "bad";
      default -> "none";
    };
  }
}
