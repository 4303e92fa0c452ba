package org.hongyan.registration;

/**
 * Which registrations of a class are wanted; null asks nothing.
 *
 * @param name part of a name
 * @param sort {@code name} or {@code registeredAt}, with {@code -} before it the other way round;
 *     the order of the queue where null
 */
public record RegistrationFilter(
    Approval approval,
    Seat seat,
    String name,
    String divisionCode,
    String audienceGroup,
    Long quotaId,
    String sort) {

  /** All of them, in the order of the queue. */
  public static final RegistrationFilter ALL =
      new RegistrationFilter(null, null, null, null, null, null, null);

  String order() {
    return switch (sort == null ? "" : sort) {
      case "name" -> "p.name, r.id";
      case "-name" -> "p.name desc, r.id desc";
      case "registeredAt" -> "r.entry.registeredAt, r.id";
      case "-registeredAt" -> "r.entry.registeredAt desc, r.id desc";
      default -> "r.entry.queueNumber, r.id";
    };
  }
}
