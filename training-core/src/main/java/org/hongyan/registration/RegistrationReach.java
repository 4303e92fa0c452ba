package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.hongyan.account.Account;
import org.hongyan.organisation.DivisionCode;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/**
 * Which classes and registrations exist for a caller (design, rule 8): those of the own scope; the
 * city's published classes, into which counties and organisations name their own people; and the
 * registrations of the own people there.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RuleViolation.class)
public class RegistrationReach {

  private final EntityManager entityManager;
  private final CurrentCaller caller;

  @Inject
  public RegistrationReach(EntityManager entityManager, CurrentCaller caller) {
    this.entityManager = entityManager;
    this.caller = caller;
  }

  protected RegistrationReach() {
    this(null, null);
  }

  /** Whether the caller organises the class. */
  boolean organises(TrainingSession session) {
    return caller.get().may(Permission.ADMIT)
        && caller.reaches(session.divisionCode(), session.hostOrganisationId());
  }

  /** Whether the caller may name own people for the class. */
  boolean nominates(TrainingSession session) {
    return caller.get().may(Permission.ADMIT)
        && caller.get().scoped()
        && session.level() == SessionLevel.CITY
        && published(session);
  }

  /** Whether the caller reads all registrations of the class, masked, and decides on none. */
  boolean reads(TrainingSession session) {
    return caller.get().may(Permission.VIEW_REGISTRATIONS)
        && !caller.get().may(Permission.ADMIT)
        && caller.reaches(session.divisionCode(), session.hostOrganisationId());
  }

  static boolean published(TrainingSession session) {
    return session.publishedAt() != null && session.status() != SessionStatus.DRAFT;
  }

  /** Refuses a class that does not exist for an organiser. */
  void demand(TrainingSession session) {
    if (!organises(session) && !nominates(session)) {
      throw RuleViolation.notFound();
    }
  }

  /** Refuses a class that does not exist for who comes by that way. */
  void demand(Entrance entrance, TrainingSession session) {
    if (entrance == Entrance.OFFICE) {
      demand(session);
    } else if (!published(session)) {
      throw RuleViolation.notFound();
    }
  }

  /** As what the caller names people for the class. */
  Source source(TrainingSession session) {
    return organises(session) ? Source.ORGANISER : Source.NOMINATION;
  }

  /** Refuses people whom a nominating caller has no say in. */
  void demandOwn(TrainingSession session, Applicant applicant) {
    if (!organises(session) && !own(applicant.divisionCode(), applicant.organisationId())) {
      String code =
          caller.get().organisationId() == null
              ? "OUTSIDE_OWN_DIVISION"
              : "OUTSIDE_OWN_ORGANISATION";
      throw RuleViolation.invalid(FieldViolation.of("person.divisionCode", code));
    }
  }

  private boolean own(String divisionCode, Long organisationId) {
    Caller who = caller.get();
    return who.organisationId() != null
        ? who.organisationId().equals(organisationId)
        : DivisionCode.covers(who.divisionCode(), divisionCode);
  }

  /** Whether the registration is one of somebody whom the caller sends. */
  boolean sends(Registration registration, TrainingSession session) {
    return nominates(session)
        && own(registration.divisionCode(), registration.entry().organisationId());
  }

  /** Whether the registration is the caller's own. */
  boolean isOwn(Registration registration) {
    return caller.get().may(Permission.REGISTER)
        && Objects.equals(personId(), registration.personId());
  }

  /** The person to whom the caller's account belongs; null where it belongs to nobody. */
  Long personId() {
    Long accountId = caller.get().accountId();
    Account account = accountId == null ? null : entityManager.find(Account.class, accountId);
    return account == null ? null : account.personId();
  }

  /** The organisation that bounds the caller, else the one of that name; null where none is. */
  Long organisation(String name) {
    if (caller.get().organisationId() != null) {
      return caller.get().organisationId();
    }
    return name == null || name.isBlank()
        ? null
        : entityManager
            .createQuery("select o.id from Organisation o where o.name = :name", Long.class)
            .setParameter("name", name.strip())
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .orElse(null);
  }
}
