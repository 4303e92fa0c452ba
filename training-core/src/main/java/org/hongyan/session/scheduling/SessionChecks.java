package org.hongyan.session.scheduling;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import org.hongyan.organisation.Division;
import org.hongyan.organisation.Organisation;
import org.hongyan.person.AudienceGroup;
import org.hongyan.security.Caller;
import org.hongyan.session.Delivery;
import org.hongyan.session.SessionDraft;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.SessionType;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Surroundings;

/** Looks at what an organiser planned, and refuses all that is wrong with it at once. */
final class SessionChecks {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 2000;
  private static final int LONGEST_NOTICE_NUMBER = 100;
  private static final int MOST_HOURS = 200;
  private static final int LARGEST_CAPACITY = 100_000;
  private static final int LONGEST_DAYS = 366;
  private static final BigDecimal LARGEST_BUDGET = new BigDecimal("999999999.99");

  private final EntityManager entityManager;
  private final Caller caller;

  SessionChecks(EntityManager entityManager, Caller caller) {
    this.entityManager = entityManager;
    this.caller = caller;
  }

  void demand(SessionDraft draft) {
    FieldChecks checks = new FieldChecks();
    names(draft, checks);
    numbers(draft, checks);
    dates(draft, checks);
    references(draft, checks);
    checks.demand();
    demandOwn(draft);
  }

  private static void names(SessionDraft draft, FieldChecks checks) {
    checks
        .text("title", draft.title(), LONGEST_TITLE)
        .length("description", draft.description(), LONGEST_DESCRIPTION)
        .length("hostSession", draft.hostSession(), LONGEST_TITLE)
        .length("noticeNumber", draft.noticeNumber(), LONGEST_NOTICE_NUMBER)
        .check("level", draft.level() != null, "VALUE_MISSING")
        .check(
            "hostSession",
            draft.delivery().setting() != Delivery.Setting.EMBEDDED || given(draft.hostSession()),
            "HOST_SESSION_MISSING");
  }

  private static void numbers(SessionDraft draft, FieldChecks checks) {
    between(checks, "capacity", draft.capacity(), 1, LARGEST_CAPACITY);
    between(checks, "minParticipants", draft.minParticipants(), 0, LARGEST_CAPACITY);
    between(checks, "registration.offerHours", draft.registration().offerHours(), 1, MOST_HOURS);
    between(checks, "disciplineMinutes", draft.disciplineMinutes(), 0, LARGEST_CAPACITY);
    checks
        .check(
            "minParticipants",
            draft.minParticipants() == null
                || draft.capacity() == null
                || draft.minParticipants() <= draft.capacity(),
            "MINIMUM_ABOVE_CAPACITY")
        .check(
            "completionThreshold",
            draft.completionThreshold() == null
                || draft.completionThreshold().signum() > 0
                    && draft.completionThreshold().compareTo(BigDecimal.ONE) <= 0,
            "SHARE_OUT_OF_RANGE")
        .check(
            "budget",
            draft.budget() == null
                || draft.budget().signum() >= 0 && draft.budget().compareTo(LARGEST_BUDGET) <= 0,
            "NUMBER_OUT_OF_RANGE",
            0,
            LARGEST_BUDGET);
  }

  private static void between(
      FieldChecks checks, String field, Integer value, int least, int most) {
    checks.check(
        field,
        value == null || value >= least && value <= most,
        "NUMBER_OUT_OF_RANGE",
        least,
        most);
  }

  private static void dates(SessionDraft draft, FieldChecks checks) {
    checks
        .check("startDate", draft.startDate() != null, "VALUE_MISSING")
        .check("endDate", draft.endDate() != null, "VALUE_MISSING")
        .order(draft.startDate(), "endDate", draft.endDate())
        .check(
            "endDate",
            draft.startDate() == null
                || draft.endDate() == null
                || draft.endDate().isBefore(draft.startDate().plusDays(LONGEST_DAYS)),
            "SESSION_TOO_LONG",
            LONGEST_DAYS)
        .check(
            "registrationClosesAt",
            draft.registrationOpensAt() == null
                || draft.registrationClosesAt() == null
                || draft.registrationOpensAt().isBefore(draft.registrationClosesAt()),
            "END_BEFORE_START")
        .check(
            "registration.cancellationClosesAt",
            draft.registration().cancellationClosesAt() == null
                || draft.endDate() == null
                || draft
                    .registration()
                    .cancellationClosesAt()
                    .isBefore(
                        draft
                            .endDate()
                            .plusDays(1)
                            .atStartOfDay(Surroundings.ZONE)
                            .toInstant()
                            .plusMillis(1)),
            "CANCELLATION_CLOSES_TOO_LATE");
  }

  private void references(SessionDraft draft, FieldChecks checks) {
    checks
        .check(
            "typeCode",
            has(SessionType.class, draft.typeCode()),
            "TYPE_CODE_UNKNOWN",
            text(draft.typeCode()))
        .check(
            "divisionCode",
            has(Division.class, draft.divisionCode()),
            "DIVISION_CODE_UNKNOWN",
            text(draft.divisionCode()))
        .check(
            "hostOrganisationId",
            draft.hostOrganisationId() == null
                || has(Organisation.class, draft.hostOrganisationId()),
            "ORGANISATION_ID_UNKNOWN")
        .check(
            "coOrganiserIds",
            all(Organisation.class, draft.coOrganiserIds()),
            "ORGANISATION_ID_UNKNOWN")
        .check(
            "audienceGroups",
            all(AudienceGroup.class, draft.audienceGroups()),
            "AUDIENCE_GROUP_UNKNOWN",
            String.join(", ", draft.audienceGroups()))
        .check(
            "venueId",
            draft.venueId() == null || exists("venue", draft.venueId()),
            "VENUE_ID_UNKNOWN")
        .check(
            "registration.audienceDivisions",
            all(Division.class, draft.registration().audienceDivisions()),
            "DIVISION_CODE_UNKNOWN",
            String.join(", ", draft.registration().audienceDivisions()))
        .check(
            "registration.prerequisiteCourseIds",
            draft.registration().prerequisiteCourseIds().stream()
                .allMatch(id -> exists("course", id)),
            "COURSE_ID_UNKNOWN")
        .check(
            "courseIds",
            draft.courseIds().stream().allMatch(id -> id != null && exists("course", id)),
            "COURSE_ID_UNKNOWN");
  }

  /** A scoped organiser plans for the own division or organisation; the city plans all. */
  private void demandOwn(SessionDraft draft) {
    FieldChecks checks = new FieldChecks();
    checks.check(
        "divisionCode",
        caller.divisionCode() == null || caller.divisionCode().equals(draft.divisionCode()),
        "OUTSIDE_OWN_DIVISION");
    checks.check(
        "hostOrganisationId",
        caller.organisationId() == null
            || Objects.equals(caller.organisationId(), draft.hostOrganisationId()),
        "OUTSIDE_OWN_ORGANISATION");
    checks.check(
        "level",
        !(caller.scoped() && draft.level() == SessionLevel.CITY)
            && !(caller.organisationId() != null && draft.level() != SessionLevel.HOST),
        "LEVEL_ABOVE_OWN");
    checks.demand();
  }

  private <E> boolean all(Class<E> type, Collection<?> keys) {
    return keys.stream().allMatch(key -> has(type, key));
  }

  private <E> boolean has(Class<E> type, Object key) {
    return key != null && entityManager.find(type, key) != null;
  }

  private boolean exists(String table, long id) {
    Number found =
        (Number)
            entityManager
                .createNativeQuery("select count(*) from " + table + " where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    return found.intValue() > 0;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }
}
