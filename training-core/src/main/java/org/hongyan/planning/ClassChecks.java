package org.hongyan.planning;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.hongyan.place.Venue;
import org.hongyan.session.SessionType;
import org.hongyan.shared.FieldChecks;
import org.hongyan.subject.Subject;
import org.hongyan.trainer.Trainer;

/** Looks at a wanted class as somebody changed it, and refuses all that is wrong at once. */
final class ClassChecks {

  private static final int LONGEST_TITLE = 200;
  private static final int MOST_DAYS = 10;
  private static final int MOST_SEATS = 5000;
  private static final int MONTHS = 12;

  private final EntityManager entityManager;
  private final int year;

  ClassChecks(EntityManager entityManager, int year) {
    this.entityManager = entityManager;
    this.year = year;
  }

  void demand(ClassDraft draft) {
    FieldChecks checks = new FieldChecks().text("title", draft.title(), LONGEST_TITLE);
    between(checks, "days", draft.days(), MOST_DAYS);
    between(checks, "capacity", draft.capacity(), MOST_SEATS);
    if (draft.month() != null) {
      between(checks, "month", draft.month(), MONTHS);
    }
    within(checks, "deadline", draft.deadline());
    within(checks, "startDate", draft.startDate());
    known(checks, "subjectCode", Subject.class, draft.subjectCode(), "SUBJECT_CODE_UNKNOWN");
    known(checks, "venueId", Venue.class, draft.venueId(), "VENUE_ID_UNKNOWN");
    known(checks, "trainerId", Trainer.class, draft.trainerId(), "TRAINER_ID_UNKNOWN");
    checks
        .check("typeCode", draft.typeCode() != null, "VALUE_MISSING")
        .check(
            "pinned",
            !Boolean.TRUE.equals(draft.pinned()) || draft.placed(),
            "PINNED_WITHOUT_PLACE");
    known(checks, "typeCode", SessionType.class, draft.typeCode(), "TYPE_CODE_UNKNOWN");
    checks.demand();
  }

  private static void between(FieldChecks checks, String field, Integer value, int most) {
    checks.check(
        field, value != null && value >= 1 && value <= most, "NUMBER_OUT_OF_RANGE", 1, most);
  }

  private void within(FieldChecks checks, String field, LocalDate day) {
    checks.check(
        field,
        day == null || day.getYear() == year,
        "DAY_OUTSIDE_PROPOSAL",
        Integer.toString(year));
  }

  private <E> void known(FieldChecks checks, String field, Class<E> type, Object key, String code) {
    checks.check(
        field, key == null || entityManager.find(type, key) != null, code, String.valueOf(key));
  }
}
