package org.hongyan.registration;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hongyan.organisation.DivisionCode;
import org.hongyan.session.Admission;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Surroundings;

/** Whom a class takes in, and when; the same for everybody who registers anybody. */
final class EntryRules {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final EntityManager entityManager;

  EntryRules(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The window is open, and the class will be held. */
  void demandOpen(TrainingSession session, Instant now) {
    if (session.status() != SessionStatus.PUBLISHED && session.status() != SessionStatus.RUNNING) {
      throw new RuleViolation(Kind.REFUSED, "SESSION_STATUS_" + session.status());
    }
    Admission admission = session.admission();
    if (admission.opensAt() == null
        || admission.closesAt() == null
        || now.isBefore(admission.opensAt())
        || !now.isBefore(admission.closesAt())) {
      throw new RuleViolation(
          Kind.REFUSED,
          "REGISTRATION_WINDOW_CLOSED",
          moment(admission.opensAt()),
          moment(admission.closesAt()));
    }
  }

  private static String moment(Instant instant) {
    return instant == null ? "?" : MOMENT.format(instant.atZone(Surroundings.ZONE));
  }

  /** Group, division and earlier courses are those that the class asks for. */
  void demandAudience(AudienceRules.Rules rules, Applicant applicant) {
    demand(
        rules.groups().isEmpty() || rules.groups().contains(applicant.audienceGroup()),
        "audienceGroup");
    demand(
        rules.divisions().isEmpty()
            || rules.divisions().stream()
                .anyMatch(code -> DivisionCode.covers(code, applicant.divisionCode())),
        "divisionCode");
    rules.courses().stream()
        .filter(course -> !completed(course, applicant))
        .findFirst()
        .ifPresent(
            course -> {
              throw new RuleViolation(Kind.REFUSED, "PREREQUISITE_MISSING", title(course));
            });
  }

  private static void demand(boolean holds, String field) {
    if (!holds) {
      throw new RuleViolation(
          Kind.REFUSED, "NOT_IN_AUDIENCE", List.of(FieldViolation.of(field, "NOT_IN_AUDIENCE")));
    }
  }

  private boolean completed(Long courseId, Applicant applicant) {
    return !applicant.fresh()
        && entityManager
                .createQuery(
                    "select count(r.id) from Registration r, TrainingSession s join s.courseIds c"
                        + " where r.personId = :person and r.completed = true"
                        + " and s.id = r.sessionId and c = :course",
                    Long.class)
                .setParameter("person", applicant.person().id())
                .setParameter("course", courseId)
                .getSingleResult()
            > 0;
  }

  private String title(Long courseId) {
    return entityManager
        .createQuery("select c.title from Course c where c.id = :id", String.class)
        .setParameter("id", courseId)
        .getSingleResult();
  }
}
