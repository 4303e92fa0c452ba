package org.hongyan.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A session as its organiser plans it.
 *
 * @param minParticipants below it the organiser decides whether the class is held
 * @param completionThreshold share of the lessons that completes it, above 0 up to 1; null asks for
 *     the usual one
 * @param disciplineMinutes minutes on practice discipline (plan, section 6.3), part of the whole
 * @param hostSession the class of another field that this one is embedded in
 * @param budget in yuan
 * @param noticeNumber number of the training notice
 * @param venueId where it usually takes place; each lesson may name another one
 * @param registration on which terms it takes people in; the usual ones where null
 * @param version the version that was seen; null for a new one
 */
public record SessionDraft(
    String title,
    String typeCode,
    SessionLevel level,
    String divisionCode,
    Long hostOrganisationId,
    List<Long> coOrganiserIds,
    LocalDate startDate,
    LocalDate endDate,
    Integer capacity,
    Integer minParticipants,
    Instant registrationOpensAt,
    Instant registrationClosesAt,
    Boolean approvalRequired,
    List<String> audienceGroups,
    DeliveryDraft delivery,
    BigDecimal completionThreshold,
    Integer disciplineMinutes,
    String hostSession,
    BigDecimal budget,
    String noticeNumber,
    String description,
    Long venueId,
    List<Long> courseIds,
    AdmissionTerms registration,
    Integer version) {

  /** The four independent pairs; null asks for the usual one of each. */
  public record DeliveryDraft(
      Delivery.Place place, Delivery.Pace pace, Delivery.Setting setting, Delivery.Style style) {

    static final DeliveryDraft USUAL = new DeliveryDraft(null, null, null, null);

    Delivery delivery() {
      return new Delivery(
          place == null ? Delivery.Place.ONSITE : place,
          pace == null ? Delivery.Pace.GROUP : pace,
          setting == null ? Delivery.Setting.STANDALONE : setting,
          style == null ? Delivery.Style.CLASSROOM : style);
    }

    static DeliveryDraft of(Delivery delivery) {
      return delivery == null
          ? USUAL
          : new DeliveryDraft(
              delivery.place(), delivery.pace(), delivery.setting(), delivery.style());
    }
  }

  public SessionDraft {
    coOrganiserIds = coOrganiserIds == null ? List.of() : List.copyOf(coOrganiserIds);
    audienceGroups = audienceGroups == null ? List.of() : List.copyOf(audienceGroups);
    courseIds = courseIds == null ? List.of() : List.copyOf(courseIds);
    delivery = delivery == null ? DeliveryDraft.USUAL : delivery;
    approvalRequired = Boolean.TRUE.equals(approvalRequired);
    registration = registration == null ? AdmissionTerms.USUAL : registration;
  }

  Admission admission() {
    return new Admission(
            capacity, minParticipants, registrationOpensAt, registrationClosesAt, approvalRequired)
        .under(registration);
  }

  /** The same on other days; until when one may cancel is left open. */
  public SessionDraft dated(LocalDate start, LocalDate end, Instant opensAt, Instant closesAt) {
    return new SessionDraft(
        title,
        typeCode,
        level,
        divisionCode,
        hostOrganisationId,
        coOrganiserIds,
        start,
        end,
        capacity,
        minParticipants,
        opensAt,
        closesAt,
        approvalRequired,
        audienceGroups,
        delivery,
        completionThreshold,
        disciplineMinutes,
        hostSession,
        budget,
        noticeNumber,
        description,
        venueId,
        courseIds,
        registration.cancellableUntil(null),
        null);
  }
}
