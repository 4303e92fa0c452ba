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

  /**
   * The same for those that stand so; null for all.
   *
   * @return filter by approval and seat
   */
  public RegistrationFilter standing(Standing wanted) {
    Approval asked =
        wanted == Standing.PENDING
            ? Approval.PENDING
            : wanted == Standing.REJECTED ? Approval.REJECTED : null;
    Seat held =
        wanted == null
            ? null
            : switch (wanted) {
              case CONFIRMED -> Seat.CONFIRMED;
              case WAITING -> Seat.WAITING;
              case OFFERED -> Seat.OFFERED;
              case CANCELLED -> Seat.CANCELLED;
              default -> Seat.NONE;
            };
    return new RegistrationFilter(asked, held, name, divisionCode, audienceGroup, quotaId, sort);
  }

  /** The same without what would tell a name. */
  RegistrationFilter nameless() {
    return new RegistrationFilter(
        approval,
        seat,
        null,
        divisionCode,
        audienceGroup,
        quotaId,
        sort != null && sort.endsWith("name") ? null : sort);
  }

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
